import { useMemo, useState } from 'react';

interface Row {
  at: number;
  state: string;
}

/**
 * The rows with those that are wrong before the others, as they were at first: what is mended stays in
 * its place. Another `list` is put in order anew.
 */
export function useWrongFirst<Each extends Row>(
  rows: readonly Each[],
  list: unknown,
  isOld: boolean,
): readonly Each[] {
  const [first, setFirst] = useState<{ of: unknown; ats: ReadonlySet<number> }>({
    of: null,
    ats: new Set(),
  });
  if (!isOld && first.of !== list) {
    const wrong = rows.filter(({ state }) => state === 'wrong');
    setFirst({ of: list, ats: new Set(wrong.map(({ at }) => at)) });
  }
  return useMemo(() => {
    if (first.ats.size === 0) return rows;
    const isFirst = ({ at }: Each) => first.ats.has(at);
    return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
  }, [rows, first]);
}
