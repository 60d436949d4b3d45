import { ApiError } from '../api/errors.ts';
import { keepLargestPage, largestPage } from '../session/largest-page.ts';

/** Below so many a refusal is about something else. */
const smallest = 10;

/** "The limit of '100' for Top query has been exceeded": Microsoft's OData says how far it goes. */
function limitIn(message: string): number | null {
  const limit = Number(/limit of '(\d+)' for top/i.exec(message)?.[1]);
  return Number.isInteger(limit) && limit >= 1 ? limit : null;
}

/**
 * Asks for a page of at most so many elements. A size that is refused is halved until it passes, and
 * what passed is remembered for everything that is read of that environment in pages.
 */
export async function askForPage<T>(
  environment: string,
  wanted: number,
  ask: (top: number) => Promise<T>,
): Promise<T> {
  let top = Math.min(wanted, largestPage(environment));
  const first = top;
  for (;;) {
    try {
      const page = await ask(top);
      if (top < first) keepLargestPage(environment, top);
      return page;
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 400 && top > smallest;
      if (!isRefused) throw error;
      const said = limitIn(error.message);
      top = said !== null && said < top ? said : Math.max(smallest, Math.floor(top / 2));
    }
  }
}
