import * as v from 'valibot';
import { keptLists } from './kept-lists.ts';

const KeptPerson = v.object({ id: v.string(), name: v.pipe(v.string(), v.nonEmpty()) });

/** What a manager calls a colleague whose token has no readable name; `id` is the pseudonym. */
type KeptPerson = v.InferOutput<typeof KeptPerson>;

/** By environment: a colleague is the same at all customers of it. */
const kept = keptLists<KeptPerson>('motorpool.people', v.array(KeptPerson));

/** The colleagues that were named in this browser. */
export const useKeptPeople = kept.useKept;

/** Names a colleague, for this browser; an empty name takes the one before away. */
export function namePerson(environment: string, { id, name }: KeptPerson): void {
  const others = kept.of(environment).filter((one) => one.id !== id);
  kept.keep(environment, name === '' ? others : [...others, { id, name }]);
}

/** Forgets the names in all environments. */
export const forgetKeptPeople = kept.forget;
