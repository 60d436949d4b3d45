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

/**
 * Tells the other tabs something, where there is a channel to them. A browser that refuses leaves them as
 * tabs of another browser: they do not hear of it, and what this one does goes on.
 */
export function tellTabs(channel: BroadcastChannel | null, message: unknown): void {
  try {
    channel?.postMessage(message);
  } catch {
    // It was closed under the page, as with storage that was taken away.
  }
}
