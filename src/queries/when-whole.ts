import type { KindOfFleet } from './fleet.ts';

/** Waits until the members of all groups are known. @throws ApiError why they could not be read */
export async function whenWhole({ index, reader }: KindOfFleet): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const look = () => {
    const { error } = reader.progress();
    if (index.isWhole) resolve(undefined);
    else if (error !== null) reject(error);
  };
  const stops = [index.subscribe(look), reader.subscribe(look), reader.lookAtAll()];
  look();
  try {
    await promise;
  } finally {
    for (const stop of stops) stop();
  }
}
