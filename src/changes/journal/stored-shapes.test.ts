// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pack } from './pack.ts';
import { isPackedChanges, isGroupAlias, isRunHeader } from './stored-shapes.ts';
import { assigns, intent, scope } from '../testing/world.ts';

const header = {
  id: 'a',
  scope,
  intent,
  startedAt: 1,
  total: 2,
  alreadySo: 0,
  undoOf: null,
  sequence: 3,
  endedAt: null,
  cancelled: false,
};
const packed = pack(assigns(1, [1, 2]));
const aliases = { scope, from: 5, to: 9 };

const nothings = [undefined, null, 'a', 7, []];

/** The same without each of its fields. */
function without(whole: object): [string, object][] {
  return Object.keys(whole).map((left) => [
    left,
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left)),
  ]);
}

describe('what the browser kept of a run', () => {
  it('is known again', () => {
    expect(isRunHeader(header)).toBe(true);
    expect(isPackedChanges(packed)).toBe(true);
    expect(isGroupAlias(aliases)).toBe(true);
  });

  it.each(nothings)('is not %j', (value) => {
    expect(isRunHeader(value)).toBe(false);
    expect(isPackedChanges(value)).toBe(false);
    expect(isGroupAlias(value)).toBe(false);
  });

  it.each(without(header).filter(([left]) => !['alreadySo', 'cancelled'].includes(left)))(
    'has %s',
    (_, rest) => {
      expect(isRunHeader(rest)).toBe(false);
    },
  );

  it.each<[string, unknown]>([
    ['id', 7],
    ['scope', 'sandbox'],
    ['scope', { environment: 'sandbox' }],
    ['scope', { customerId: 1 }],
    ['scope', { environment: 7, customerId: 1 }],
    ['scope', { environment: 'sandbox', customerId: '1' }],
    ['intent', {}],
    ['intent', null],
    ['startedAt', 'today'],
    ['total', '2'],
    ['sequence', null],
  ])('has no %s like %j', (field, value) => {
    expect(isRunHeader({ ...header, [field]: value })).toBe(false);
  });

  it.each(without(packed))('has its column of %s', (_, rest) => {
    expect(isPackedChanges(rest)).toBe(false);
  });

  it.each(Object.keys(packed))('has no column of %s that is a text', (field) => {
    expect(isPackedChanges({ ...packed, [field]: 'text' })).toBe(false);
  });

  it.each(without(aliases))('leads from one group to another: %s', (_, rest) => {
    expect(isGroupAlias(rest)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['scope', {}],
    ['from', '5'],
    ['to', null],
  ])('leads nowhere where %s is %j', (field, value) => {
    expect(isGroupAlias({ ...aliases, [field]: value })).toBe(false);
  });
});
