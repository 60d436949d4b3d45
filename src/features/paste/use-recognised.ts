import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import { buildFinder, type Finder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recognise, type Recognised } from '../../kinds/recognise.ts';
import { inSlices } from '../../ui/sliced.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';

interface Known {
  elements: readonly Element[];
  finder: Finder;
  byId: ReadonlyMap<number, Element>;
}

export interface Reading {
  parts: readonly Recognised[];
  finder: Finder;
  byId: ReadonlyMap<number, Element>;
  /** What was typed last is not read yet. */
  isOld: boolean;
}

/** What a text means among all elements of a kind, read in the background while the page answers. */
export function useRecognised(kind: ElementKind, text: string): QueryState<Reading> {
  const all = useQuery(allElementsQuery(useScope(), kind));
  const elements: readonly Element[] | undefined = all.data;
  const [known, setKnown] = useState<Known | null>(null);
  const [read, setRead] = useState<{
    text: string;
    finder: Finder;
    parts: readonly Recognised[];
  } | null>(null);

  useEffect(() => {
    if (elements === undefined) return undefined;
    const leaving = new AbortController();
    void inSlices(buildFinder(kindOf(kind), elements), leaving.signal).then((finder) => {
      if (finder === null) return;
      setKnown({ elements, finder, byId: new Map(elements.map((one) => [one.id, one])) });
    });
    return () => leaving.abort();
  }, [kind, elements]);

  useEffect(() => {
    if (known === null) return undefined;
    const leaving = new AbortController();
    const { finder } = known;
    void inSlices(recognise(text, finder), leaving.signal).then((parts) => {
      // So are its rows drawn: of what many unknown lines take, no task is long.
      if (parts !== null) startTransition(() => setRead({ text, finder, parts }));
    });
    return () => leaving.abort();
  }, [known, text]);

  const isThere = known !== null && known.elements === elements && read?.finder === known.finder;
  return {
    data: isThere
      ? {
          parts: read.parts,
          finder: known.finder,
          byId: known.byId,
          isOld: read.text !== text,
        }
      : undefined,
    error: all.error,
    isFetching: all.isFetching,
    refetch: all.refetch,
  };
}
