import * as v from 'valibot';

/** What a link from a list of groups says beside its address; the browser keeps it with the page. */
const FromList = v.object({ groupIds: v.array(v.number()) });

/** What such a link says: the groups of the list, in its order. */
export const fromList = (groupIds: readonly number[]): v.InferInput<typeof FromList> => ({
  groupIds: [...groupIds],
});

/** The groups of the list that somebody came from, in its order; null where nobody came from one. */
export function listedIn(state: unknown): readonly number[] | null {
  const read = v.safeParse(FromList, state);
  return read.success ? read.output.groupIds : null;
}
