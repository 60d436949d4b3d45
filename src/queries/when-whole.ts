import type { KindOfFleet } from './fleet.ts';

/**
 * Waits until the members of all groups are known, or nobody wants to know any more.
 * @throws ApiError why they could not be read; what `signal` was aborted with
 */
export async function whenWhole(
  { index, reader }: KindOfFleet,
  signal?: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const look = () => {
    const { error } = reader.progress();
    if (index.isWhole) resolve(undefined);
    else if (error !== null) reject(error);
  };
  const giveUp = () => reject(signal?.reason);
  signal?.addEventListener('abort', giveUp, { once: true });
  const stops = [index.subscribe(look), reader.subscribe(look), reader.lookAtAll()];
  look();
  try {
    await promise;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    for (const stop of stops) stop();
  }
}
