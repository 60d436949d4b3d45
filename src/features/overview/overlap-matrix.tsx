import { useComputedColorScheme } from '@mantine/core';
import { type MouseEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { paths } from '../../paths.ts';
import classes from './overview.module.css';
import type { Overlaps } from './overlaps.ts';
import { Squares } from './squares.tsx';

interface OverlapMatrixProps {
  kind: ElementKind;
  overlaps: Overlaps;
  names: ReadonlyMap<number, string>;
}

/** Row and column of the matrix under the pointer. */
interface Cell {
  row: number;
  column: number;
}

/**
 * The overlaps as a picture: a square for every two groups, the fuller the more they have in common. For
 * the keyboard, and for who can not see it, the list beside it says the same.
 */
export function OverlapMatrix({ kind, overlaps, names }: OverlapMatrixProps) {
  const t = useTranslations('overview');
  const words = useTranslations('common');
  const navigate = useNavigate();
  const [at, setAt] = useState<Cell | null>(null);
  const { groupIds, common } = overlaps;
  const size = groupIds.length;
  const theme = useComputedColorScheme('light');
  const cellAt = ({ currentTarget, clientX, clientY }: MouseEvent): Cell => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const placeIn = (offset: number, length: number) =>
      Math.min(size - 1, Math.max(0, Math.floor((offset / length) * size)));
    return { row: placeIn(clientY - top, height), column: placeIn(clientX - left, width) };
  };
  const pairOf = ({ row, column }: Cell) => {
    const [a, b] = [groupIds[row], groupIds[column]];
    return a === undefined || b === undefined || a === b
      ? null
      : { a, b, count: common[row * size + column] ?? 0 };
  };
  const pair = at === null ? null : pairOf(at);
  const nameOf = (id: number) => names.get(id) ?? String(id);
  return (
    <div className={classes.matrix}>
      <Squares
        // It is drawn anew where its colours are others.
        key={theme}
        overlaps={overlaps}
        points={pair !== null}
        onPoint={(event) => {
          const next = cellAt(event);
          if (next.row !== at?.row || next.column !== at.column) setAt(next);
        }}
        onLeave={() => setAt(null)}
        onPick={(event) => {
          const picked = pairOf(cellAt(event));
          if (picked !== null) void navigate(paths.compare(picked.a, picked.b, kind));
        }}
      />
      <p className={classes.pointed} aria-hidden>
        {pair === null
          ? t('pointAt')
          : t('pointed', {
              a: nameOf(pair.a),
              b: nameOf(pair.b),
              what: words(`counts.${kind}`, { count: pair.count }),
            })}
      </p>
    </div>
  );
}
