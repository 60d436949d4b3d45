/**
 * How long what takes hundreds of requests is fresh (milliseconds): somebody who looks at another
 * window for a moment finds it as it was, after a longer absence it is read again.
 */
export const bulkStaleTime = 5 * 60_000;

/** What is on the screen is read anew on focus, and at the latest after so long in sight (milliseconds). */
export const keptFresh = { refetchOnWindowFocus: 'always', refetchInterval: 30_000 } as const;
