/** What the API itself says of an error, always in English; empty where it says nothing. */
export function apiWordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return String(error.message).trim();
}
