declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => void;
    };
  }
}

/**
 * The page runs under `require-trusted-types-for 'script'`. Style tags are written as text by our
 * libraries, which is fine; a string that could open an element is refused, whoever wrote it.
 */
export function refuseMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML(html) {
      if (html.includes('<')) throw new TypeError('Markup from strings is refused.');
      return html;
    },
  });
}
