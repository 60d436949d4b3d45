import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../api/live-changes.ts';
import { HeardChanges } from './heard-changes.ts';

const jana = { id: 'jana', name: null };
const ready = (resumed: boolean): LiveEvent => ({ type: 'ready', id: '1', resumed, you: jana });
const change = (id: number): LiveEvent => ({
  type: 'change',
  id: String(id),
  change: {
    id,
    at: '2026-11-26T08:00:00.000Z',
    op: 'assign',
    kind: 'cars',
    groupId: 7,
    elementId: id,
    outcome: 'done',
    by: jana,
    run: null,
  },
});
const ids = ({ events }: { events: LiveEvent[] }) =>
  events.map((event) => (event.type === 'change' ? event.id : event.type));

describe('what a later tab is told', () => {
  it('is what was heard from a moment on, and whether that is all', () => {
    const heard = new HeardChanges(200);
    expect(heard.from(1_000)).toEqual({ events: [], whole: true });
    heard.add(ready(true), 500);
    heard.add(change(2), 600);
    heard.add(change(3), 900);
    expect(ids(heard.from(600))).toEqual(['2', '3']);
    expect(ids(heard.from(601))).toEqual(['3']);
    expect(heard.from(200).whole).toBe(true);
    expect(heard.from(199).whole).toBe(false);
  });

  it('has a gap where the stream began anew or may have missed something', () => {
    for (const gap of [ready(false), { type: 'missed' } satisfies LiveEvent]) {
      const heard = new HeardChanges(200);
      heard.add(ready(true), 500);
      heard.add(gap, 800);
      expect(heard.from(700).whole).toBe(false);
      expect(heard.from(800).whole).toBe(true);
    }
  });

  it('has no gap where the stream went on behind the last change', () => {
    const heard = new HeardChanges(200);
    heard.add(ready(true), 500);
    heard.add(ready(true), 800);
    expect(heard.from(300).whole).toBe(true);
  });

  it('grows no further than a thousand changes, and says so', () => {
    const heard = new HeardChanges(200);
    heard.add(ready(true), 0);
    for (let id = 1; id <= 1_001; id += 1) heard.add(change(id), id);
    const { events, whole } = heard.from(0);
    expect(events.length).toBeLessThanOrEqual(1_000);
    expect(whole).toBe(false);
    expect(heard.from(1_000)).toEqual({ events: [change(1_000), change(1_001)], whole: true });
  });
});
