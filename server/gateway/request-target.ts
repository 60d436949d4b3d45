/** A request target that passed: its path decoded once, and its query byte for byte, `?` included. */
export interface RequestTarget {
  path: string;
  query: string;
}

/** The longest target, in characters as it is written; the headers need the rest of their 16 kB. */
const longestTarget = 12_000;

/**
 * Reads a raw request target (the second word of the request line), or says why it is refused: only
 * the origin form passes, and nothing that somebody behind us might read as another path.
 */
export function readRequestTarget(raw: string): RequestTarget | 'bad_path' | 'target_too_long' {
  if (raw.length > longestTarget) return 'target_too_long';
  const at = raw.indexOf('?');
  const path = decodePath(at < 0 ? raw : raw.slice(0, at));
  // Visible ASCII alone: what is beyond must come percent-encoded. `#` never travels in a target.
  if (path === null || !/^\/[!-~]*$/.test(raw) || raw.includes('#')) return 'bad_path';
  return { path, query: at < 0 ? '' : raw.slice(at) };
}

function decodePath(path: string): string | null {
  if (/\\|\/\/|;|%(?![0-9a-f]{2})|%(?:2f|5c|25|00|3b|3f|23)/i.test(path)) return null;
  const decoded = decode(path);
  if (decoded === null || /\p{Cc}/u.test(decoded)) return null;
  if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return decoded;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
