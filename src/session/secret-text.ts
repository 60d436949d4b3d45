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

/** Without the blanks, line ends and quotes around it. */
const bare = (pasted: string): string =>
  pasted
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

/** Where a header's value ends: at its quotes, or where the next header begins. */
const valueEnd = /["']|\s+[a-z][\w-]*:\s/i;

/** What a header's name or a field of JSON is followed by in what was pasted, up to its end. */
function valueAfter(name: RegExp, pasted: string): string | undefined {
  const found = name.exec(pasted);
  return found === null
    ? undefined
    : pasted.slice(found.index + found[0].length).split(valueEnd, 1)[0];
}

/** A key as it was pasted; its header (`flinkey-API-Key: …`) is taken too. */
export function keyOf(pasted: string): string {
  return bare(valueAfter(/^\W*flinkey-api-key["']?\s*[:=]\s*["']?/i, pasted) ?? pasted);
}

/** A token that lines broke, in one piece again; what is no token stays as it is. */
function unbroken(pasted: string): string {
  const joined = pasted.replaceAll(/\s+/g, '');
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(joined) ? joined : pasted;
}

/** The token in what was pasted: a header (`Authorization: Bearer eyJ…`), its value, the answer that brought it. */
export function tokenOf(pasted: string): string {
  const token =
    valueAfter(/(?<![^\s"':])bearer(?:\s+|$)/i, pasted) ??
    valueAfter(/"access_token"\s*:\s*"/i, pasted) ??
    valueAfter(/^\W*authorization["']?\s*:\s*["']?/i, pasted);
  return unbroken(bare(token ?? pasted));
}
