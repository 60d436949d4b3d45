import type { Retry, RunHeader, RunProgress } from '../journal/stored-shapes.ts';

/** What is tried again, before the journal has given a place to that wish. */
export type RetryWish = Omit<Retry, 'place'>;

/** The place of what was wished last of a run: that it is carried out, or that some of it is tried again. */
export function latestPlace({ sequence, retries }: RunHeader): number {
  return retries?.at(-1)?.place ?? sequence;
}

/** By item that was tried again, the place of that. */
export function retryPlaces({ retries = [] }: RunHeader): Map<number, number> {
  return new Map(
    retries.flatMap(({ place, indexes }) =>
      indexes.map((index): [number, number] => [index, place]),
    ),
  );
}

/** By item that was tried again after the gateway had let go of it, the place of the last such wish. */
export function renewals({ retries = [] }: RunHeader): Map<number, number> {
  return new Map(
    retries.flatMap(({ place, indexes, onTheirWay }) => {
      const kept = new Set(onTheirWay);
      return indexes
        .filter((index) => !kept.has(index))
        .map((index): [number, number] => [index, place]);
    }),
  );
}

/** The head of a run once the wish that some of its items are tried again has its place. */
export function retriedHeader(header: RunHeader, wish: RetryWish, place: number): RunHeader {
  return { ...header, retries: [...(header.retries ?? []), { place, ...wish }] };
}

/** What of the head changes while the run is carried out. */
export function progressOf({ endedAt, cancelled, retries }: RunHeader): RunProgress {
  return { endedAt, cancelled, ...(retries && { retries }) };
}
