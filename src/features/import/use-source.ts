import { useState } from 'react';
import type { BroughtList } from '../../parts/pasting.ts';

const noList: BroughtList = { name: null, text: '' };

/** The list that is read: the last one that was brought, typed or chosen. */
export interface Source {
  list: BroughtList;
  /** Empty where there is none, or no text. */
  text: string;
  take: (list: BroughtList) => void;
  clear: () => void;
}

export function useSource(brought: BroughtList | null): Source {
  const [list, setList] = useState(noList);
  const [known, setKnown] = useState<BroughtList | null>(null);
  if (brought !== null && brought !== known) {
    setKnown(brought);
    setList(brought);
  }
  return { list, text: list.text ?? '', take: setList, clear: () => setList(noList) };
}
