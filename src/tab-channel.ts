/**
 * A channel to the other tabs of this browser; null where it gives none: it blocks all site data, or the
 * page is not served securely.
 */
export function openTabChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
