/** A sign that no header can carry, and where it stands in the text, from 1. */
export interface BadSign {
  sign: string;
  /** As Unicode writes it, `U+200B`: most of them can not be seen. */
  code: string;
  place: number;
}

/** What can stand in a header that carries a secret: the visible signs of ASCII. */
const sendable = /^[\u0021-\u007e]$/;

/** The first sign of a key or token that can not be sent; null where all can. */
export function badSignIn(secret: string): BadSign | null {
  const signs = Array.from(secret);
  const at = signs.findIndex((sign) => !sendable.test(sign));
  const sign = signs[at];
  if (sign === undefined) return null;
  const point = sign.codePointAt(0) ?? 0;
  return { sign, code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`, place: at + 1 };
}

/** A key as it was pasted: without the blanks, line ends and quotes around it. */
export function keyOf(pasted: string): string {
  return pasted
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
}

/** The token in what was pasted: a header (`Authorization: Bearer eyJ…`) or its value are taken too. */
export function tokenOf(pasted: string): string {
  const text = keyOf(pasted).replace(/^authorization\s*:\s*/i, '');
  return keyOf(text.replace(/^bearer(\s+|$)/i, ''));
}
