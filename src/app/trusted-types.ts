declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: {
          createHTML: (html: string) => string;
          createScriptURL: (url: string) => string;
        },
      ) => void;
    };
  }
}

/**
 * The page runs under `require-trusted-types-for 'script'`. Style tags are written as text by our
 * libraries, which is fine; a string that could open an element is refused, whoever wrote it. A worker is one of the
 * files that were built with the page, or it does not start.
 */
export function refuseMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML(html) {
      if (html.includes('<')) throw new TypeError('Markup from strings is refused.');
      return html;
    },
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, location.href);
      if (origin !== location.origin || !pathname.startsWith('/assets/'))
        throw new TypeError('Scripts of elsewhere are refused.');
      return url;
    },
  });
}
