/** A request target that passed: its path decoded once, and its query byte for byte, `?` included. */
export interface RequestTarget {
  path: string;
  query: string;
}

/**
 * Reads a raw request target (the second word of the request line), or null where it is refused: only
 * the origin form passes, and nothing that somebody behind us might read as another path.
 */
export function readRequestTarget(raw: string): RequestTarget | null {
  if (!raw.startsWith('/') || raw.length > 8_192) return null;
  const at = raw.indexOf('?');
  const path = at < 0 ? raw : raw.slice(0, at);
  const query = at < 0 ? '' : raw.slice(at);
  // Visible ASCII alone: what is beyond must come percent-encoded. `#` never travels in a target.
  if (!/^[!-~]*$/.test(raw) || raw.includes('#')) return null;
  if (/\\|\/\/|;|%(?![0-9a-f]{2})|%(?:2f|5c|25|00|3b|3f|23)/i.test(path)) return null;
  const decoded = decode(path);
  if (decoded === null || /\p{Cc}/u.test(decoded)) return null;
  if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return { path: decoded, query };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
