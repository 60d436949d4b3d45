import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { kindMeant } from './kind-meant.ts';

/**
 * Looks for the kind that a text is of, once hardly anything of the kind that it was taken for was found in it.
 * @param text null where there is nothing to look for
 * @returns whether it is being looked for
 */
export function useKindMeant(
  text: string | null,
  taken: { kind: ElementKind; named: number },
  onMeant: (kind: ElementKind) => void,
): boolean {
  const client = useQueryClient();
  const scope = useScope();
  const [looked, setLooked] = useState<string | null>(null);
  const isWanted = text !== null && text !== looked;
  const look = useEffectEvent((wanted: string, signal: AbortSignal) => {
    const others = elementKinds.filter((kind) => kind !== taken.kind);
    const read = (kind: ElementKind) => client.fetchQuery(allElementsQuery(scope, kind));
    return kindMeant(wanted, taken.named, others, read, signal);
  });
  const end = useEffectEvent((wanted: string, kind: ElementKind | null) => {
    setLooked(wanted);
    if (kind !== null) onMeant(kind);
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    void look(text, signal).then((kind) => {
      if (!signal.aborted) end(text, kind);
    });
    return () => leaving.abort();
  }, [isWanted, text]);
  return isWanted;
}
