import { useState } from 'react';
import { useGroupNames } from './use-group-names.ts';

type Picked = ReadonlySet<number>;

const none: Picked = new Set();

/** Which groups are picked in a form, without those that somebody has deleted since, and how to pick others. */
export function usePickedGroups(): readonly [Picked, (picked: Picked) => void] {
  const names = useGroupNames();
  const [picked, setPicked] = useState(none);
  return [new Set([...picked].filter((id) => names.has(id))), setPicked];
}
