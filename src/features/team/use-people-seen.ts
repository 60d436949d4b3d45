import { useState } from 'react';
import type { Person, TeamChange } from '../../api/live-changes.ts';

/** Everybody who was in the log since it is shown: who is filtered by stays to be named and to be chosen. */
export function usePeopleSeen(changes: readonly TeamChange[]): readonly Person[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, Person>>(new Map());
  const others = changes.flatMap(({ by }) => (seen.has(by.id) ? [] : [[by.id, by] as const]));
  if (others.length > 0) setSeen(new Map([...seen, ...others.toReversed()]));
  return [...seen.values()];
}
