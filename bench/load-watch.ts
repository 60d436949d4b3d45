import type { Page } from '@playwright/test';

/** What a page notes of its own loading, in milliseconds since it began. */
interface Noted {
  rows: number | null;
  operable: number | null;
  long: { at: number; took: number }[];
  shift: number;
}

declare global {
  interface Window {
    loading?: Noted;
  }
}

/** Runs in the page before anything else: when the first row is there, and can be operated, long tasks, what jumps. */
export function watchLoading(): void {
  const noted: Noted = { rows: null, operable: null, long: [], shift: 0 };
  window.loading = noted;
  // More than 250 requests are forgotten otherwise.
  performance.setResourceTimingBufferSize(10_000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.long.push({ at: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') noted.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // A row of a user: in both apps it shows the address.
  const look = () => {
    const rows = [...document.querySelectorAll('[role="row"], [data-row]')].filter((row) =>
      row.textContent.includes('@'),
    );
    const now = performance.now();
    if (rows.length > 0) noted.rows ??= now;
    // The page paints rows before its code is there, which nobody can operate.
    if (rows.some((row) => row.closest('[inert]') === null)) noted.operable = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** One first visit. Times in ms, sizes in kB as they came over the line, without headers. */
export interface Visit {
  firstPaint: number;
  rows: number;
  operable: number;
  blocking: number;
  blockingUntilOperable: number;
  longestTask: number;
  shift: number;
  script: number;
  style: number;
  requests: number;
  scriptUntilOperable: number;
  requestsUntilOperable: number;
  scriptInAll: number;
  requestsAfter: number;
  /** Files, not calls of the API, that were no longer in the browser's cache. */
  filesFetched: number;
}

/** What the page saw; to be asked once it has come to rest. */
export const visitOf = (page: Page): Promise<Visit> =>
  page.evaluate((): Visit => {
    const noted = window.loading ?? { rows: null, operable: null, long: [], shift: 0 };
    const rows = noted.rows ?? Number.NaN;
    const operable = noted.operable ?? Number.NaN;
    const asked = performance
      .getEntriesByType('resource')
      .filter(
        (entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming,
      );
    const until = (moment: number) => asked.filter(({ startTime }) => startTime <= moment);
    const before = until(rows);
    const sizeOf = (entries: PerformanceResourceTiming[], ending: string) => {
      const files = new Map(entries.map((entry) => [new URL(entry.name).pathname, entry]));
      return [...files]
        .filter(([path]) => path.endsWith(ending))
        .reduce((sum, [, { encodedBodySize }]) => sum + encodedBodySize / 1_000, 0);
    };
    const blocking = (moment: number) =>
      noted.long
        .filter(({ at }) => at < moment)
        .reduce((sum, { took }) => sum + Math.max(0, took - 50), 0);
    return {
      firstPaint:
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      rows,
      operable,
      blocking: blocking(Infinity),
      blockingUntilOperable: blocking(operable),
      longestTask: Math.max(0, ...noted.long.map(({ took }) => took)),
      shift: noted.shift,
      script: sizeOf(before, '.js'),
      style: sizeOf(before, '.css'),
      // The page itself is none of its resources.
      requests: before.length + 1,
      scriptUntilOperable: sizeOf(until(operable), '.js'),
      requestsUntilOperable: until(operable).length + 1,
      scriptInAll: sizeOf(asked, '.js'),
      requestsAfter: asked.length - before.length,
      filesFetched: asked.filter(
        ({ name, transferSize }) => transferSize > 0 && !new URL(name).pathname.startsWith('/api/'),
      ).length,
    };
  });
