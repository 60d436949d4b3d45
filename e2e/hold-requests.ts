import type { Page } from '@playwright/test';

/**
 * Holds this page's requests of one method to one path of the API, as long as a test needs, however slow
 * the machine is: the server has not seen them yet. Gives how to let go, for those held and all after.
 */
export async function holdRequests(page: Page, method: string, path: string): Promise<() => void> {
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname.endsWith(`/v3${path}`),
    async (route) => {
      if (route.request().method() === method) await isFree;
      await route.fallback();
    },
  );
  return letGo;
}

/** Holds files of the app as long as a test needs: all code and all style sheets, or some. Gives how to let go. */
export async function holdAssets(
  page: Page,
  which: string | RegExp = '**/assets/**',
): Promise<() => void> {
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(which, async (route) => {
    await isFree;
    await route.fallback();
  });
  return letGo;
}

/** The file in which the engine comes. */
export const engineScript = /\/create-engine-[^/]*\.js$/;

/** Holds this page's scripts that contain a text, as long as a test needs. Gives how to let go. */
export async function holdScripts(page: Page, text: string): Promise<() => void> {
  const { promise: isFree, resolve } = Promise.withResolvers<void>();
  let isHeld = true;
  await page.route('**/assets/*.js', async (route) => {
    if (!isHeld) return route.fallback();
    const response = await route.fetch();
    const [body, headers, status] = [await response.body(), response.headers(), response.status()];
    if (body.includes(text)) await isFree;
    return route.fulfill({ status, headers, body });
  });
  return () => {
    isHeld = false;
    resolve();
  };
}
