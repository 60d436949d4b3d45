import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ElementKind, ElementOf } from '../../api/elements.ts';
import { type ListView, wholeListQuery } from '../../queries/element-pages.ts';
import { useScope } from '../account/use-session.ts';

/** All that a list holds, once somebody asks for it. */
export interface WholeList<Kind extends ElementKind> {
  /** In the order of the list; null where nobody has asked yet, or it has changed since. */
  known: readonly ElementOf[Kind][] | null;
  /** So many were read so far; null while nothing is read. */
  reading: number | null;
  /** @throws ApiError */
  read: () => Promise<readonly ElementOf[Kind][]>;
}

/** The API counts nothing: whoever wants to know how many there are, or all of them, has them read. */
export function useWholeList<Kind extends ElementKind>(
  kind: Kind,
  view: ListView<Kind>,
): WholeList<Kind> {
  const client = useQueryClient();
  const [reading, setReading] = useState<number | null>(null);
  const options = wholeListQuery(useScope(), kind, view, setReading);
  const { data, isStale } = useQuery({ ...options, enabled: false });
  const read = async () => {
    try {
      return await client.fetchQuery(options);
    } finally {
      setReading(null);
    }
  };
  return { known: data === undefined || isStale ? null : data, reading, read };
}
