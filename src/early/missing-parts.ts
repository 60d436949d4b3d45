/**
 * While one gateway after the other gets a new version, the page can come from one that has it and its
 * parts be asked of one that has not: nothing would ever show. So the page is asked for again, as long
 * as it is empty. Once something shows, the app itself says what is gone, and reloads during no run.
 */
export function reloadWhereMissing(): void {
  addEventListener(
    'error',
    ({ target }) => {
      const isPart =
        target instanceof HTMLScriptElement ||
        (target instanceof HTMLLinkElement && target.rel !== 'icon');
      if (!isPart) return;
      setTimeout(() => {
        if (document.getElementById('root')?.hasChildNodes() !== true) location.reload();
      }, 2_000);
    },
    true,
  );
}
