import { afterEach, beforeEach, vi } from 'vitest';
import { watchConsole } from './stray-console.ts';

/** happy-dom lays nothing out: what Mantine asks of layout and media gets a plain answer. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class NeverMatching extends EventTarget implements MediaQueryList {
  readonly matches = false;
  readonly media: string;
  onchange = null;

  constructor(media: string) {
    super();
    this.media = media;
  }
  addListener(): void {}
  removeListener(): void {}
}

vi.stubGlobal('ResizeObserver', StillResizeObserver);
vi.stubGlobal('matchMedia', (media: string) => new NeverMatching(media));

/**
 * A stray console.error or console.warn fails the test in which it happens. A test that expects one
 * puts a spy in its place, `vi.spyOn(console, 'error').mockReturnValue()`, and says what it expects
 * of the spy.
 */
const watch = watchConsole(console);
beforeEach(() => watch.begin());
afterEach(() => watch.end());
