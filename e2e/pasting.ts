import type { Page } from '@playwright/test';

/** Ctrl+V with this on the clipboard, wherever the focus is. */
export const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
