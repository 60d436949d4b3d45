import { setNonce } from 'get-nonce';

/** The nonce of this document, under which the Content-Security-Policy allows style tags. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Hands the nonce to react-remove-scroll, which dialogs use and which asks get-nonce for it. */
export function shareNonce(): void {
  const nonce = styleNonce();
  if (nonce !== '') setNonce(nonce);
}
