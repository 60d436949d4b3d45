import type { Page } from '@playwright/test';
import * as v from 'valibot';

/** No task takes longer, in milliseconds: what a person does meanwhile is answered at once. */
export const longestTask = 50;

/** What tells of each task of a thread, and nothing else. */
const categories = ['disabled-by-default-devtools.timeline'];

const TraceEvent = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  tdur: v.optional(v.number()),
  args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
});

/** The lines of a text that may be longer than a string can be. */
function* linesOf(text: Buffer): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    yield text.toString('utf8', from, to);
    from = to + 1;
  }
}

/** The tasks of a trace and the names of its threads: Chromium writes each event on a line of its own. */
function eventsIn(trace: Buffer): v.InferOutput<typeof TraceEvent>[] {
  const events: v.InferOutput<typeof TraceEvent>[] = [];
  for (const line of linesOf(trace))
    if (/"name":"(?:RunTask|thread_name)"/.test(line))
      events.push(v.parse(TraceEvent, JSON.parse(line.replace(/(?:,|\],.*)$/, ''))));
  return events;
}

/** The computing time of the longest task of a page's thread, in milliseconds, out of what Chromium traced. */
function longestIn(trace: Buffer): number {
  const events = eventsIn(trace);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  let longest = 0;
  for (const { name, pid, tid, tdur = 0 } of events)
    if (name === 'RunTask' && mains.has(`${pid}/${tid}`)) longest = Math.max(longest, tdur);
  return longest / 1_000;
}

/**
 * The computing time of the longest task of the page's thread while something is done, in milliseconds: what
 * other processes of a busy machine take of the time is none of it.
 */
export async function longestWhile(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('Only a browser of its own can be traced.');
  await browser.startTracing(page, { categories });
  await act();
  return longestIn(await browser.stopTracing());
}
