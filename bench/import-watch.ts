import type { Browser, Page } from '@playwright/test';
import * as v from 'valibot';

/** One thing that a thread did, as Chromium traces it; times in microseconds. */
const Traced = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.unknown()) })),
});
type Traced = v.InferOutput<typeof Traced>;

/** Runs in the page before anything else: keeps the times of all answers. */
export const keepTimes = (): void => performance.setResourceTimingBufferSize(50_000);

/**
 * The longest task of the page while something is done, in milliseconds of computing: what other processes
 * of a busy machine take is no task of ours.
 */
export async function longestDuring(browser: Browser, act: () => Promise<void>): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...v.parse(v.array(Traced), value));
  });

  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await act();
  const isOver = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isOver;
  await session.detach();
  const isMain = ({ name, args }: Traced) =>
    name === 'thread_name' && args?.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid}/${tid}`),
  );
  return tasks.reduce((longest, { tdur }) => Math.max(longest, tdur / 1000), 0);
}

/** When the first of these requests began and the last was answered, and how long all took together. */
export async function answersOf(page: Page, wanted: RegExp) {
  const times = await page.evaluate((source) => {
    const asked = performance.getEntriesByType('resource');
    const these = asked.filter(
      (entry): entry is PerformanceResourceTiming =>
        entry instanceof PerformanceResourceTiming && new RegExp(source).test(entry.name),
    );
    return these.map(({ startTime, responseEnd }) => [startTime, responseEnd] as const);
  }, wanted.source);
  const first = Math.min(...times.map(([from]) => from));
  const last = Math.max(...times.map(([, to]) => to));
  const sum = times.reduce((all, [from, to]) => all + to - from, 0);
  const steps = times
    .flatMap(([from, to]) => [[from, 1] as const, [to, -1] as const])
    .toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  let [now, atOnce] = [0, 0];
  for (const [, step] of steps) {
    now += step;
    atOnce = Math.max(atOnce, now);
  }
  return { first, last, sum, atOnce, number: times.length };
}
