import * as v from 'valibot';

const identified = v.looseObject({ id: v.pipe(v.number(), v.integer()) });

/** The id in an answer. */
export const idIn = (json: unknown): number => v.parse(identified, json).id;

/** The ids in an answer that is a list. */
export const idsIn = (json: unknown): number[] =>
  v.parse(v.array(identified), json).map(({ id }) => id);
