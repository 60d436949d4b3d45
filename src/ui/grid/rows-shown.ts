const shown = Promise.withResolvers<void>();

/** Resolves once a list of this page has rows to be seen: what comes into them later is asked for then. */
export const rowsAreShown: Promise<void> = shown.promise;

/** Tells that of a list whose rows have been painted. */
export const tellRowsShown = shown.resolve;
