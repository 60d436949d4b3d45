import type { Page } from '@playwright/test';

/** What a page notes of drags and clicks, in milliseconds. */
interface Noted {
  /** From the start of the drag to the end of its first frame. */
  start: number | null;
  /** From the drop to the frame in which the card stands in its place. */
  placed: number | null;
  /** Between one frame and the next while something is dragged. */
  frames: number[];
  /** Of each key, click or touch: until the frame that answers it, as the page measures itself. */
  interactions: number[];
  longTasks: number[];
}

declare global {
  interface Window {
    /** The card that is dragged, and where to. */
    dragging?: { card: string; column: string };
    dragged?: Noted;
  }
}

/** Runs in the page before anything else. */
export function watchDrags(): void {
  const noted: Noted = { start: null, placed: null, frames: [], interactions: [], longTasks: [] };
  window.dragged = noted;
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', act);
      port1.start();
      port2.postMessage(null);
    });
  let isOn = false;
  const interactions = { type: 'event', durationThreshold: 16 };
  const start = ({ timeStamp }: Event) => {
    isOn = true;
    afterPaint(() => (noted.start = performance.now() - timeStamp));
    let before: number | null = null;
    const frame = (now: number) => {
      if (before !== null) noted.frames.push(now - before);
      before = now;
      if (isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  const drop = ({ timeStamp }: Event) => {
    isOn = false;
    const { card, column } = window.dragging ?? { card: '', column: '' };
    const look = () => {
      if (document.querySelector(`[data-lane="${column}"] [data-card="${card}"]`) === null)
        requestAnimationFrame(look);
      else afterPaint(() => (noted.placed = performance.now() - timeStamp));
    };
    requestAnimationFrame(look);
  };
  addEventListener('dragstart', start, true);
  addEventListener('drop', drop, true);
  addEventListener('dragend', () => (isOn = false), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        noted.interactions.push(entry.duration);
  }).observe(interactions);
}

/** Forgets what was noted, as of all that came before the first drag. */
export const forgetNoted = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted = window.dragged;
    if (noted === undefined) return;
    for (const list of [noted.frames, noted.interactions, noted.longTasks]) list.length = 0;
  });

/** What was noted since. */
export async function notedOf(page: Page): Promise<Noted> {
  const noted = await page.evaluate(() => window.dragged);
  if (noted === undefined) throw new Error('The page notes nothing.');
  return noted;
}
