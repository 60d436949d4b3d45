import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { paths } from '../../paths.ts';
import { announceAtRest } from '../../ui/messages/live-region.tsx';
import { type Cell, stepped } from './matrix-steps.ts';
import classes from './overview.module.css';
import type { Overlap, Overlaps } from './overlaps.ts';
import { Squares } from './squares.tsx';

interface OverlapMatrixProps {
  kind: ElementKind;
  overlaps: Overlaps;
  names: ReadonlyMap<number, string>;
}

/** The square of two groups, or the first one where they are not in the picture. */
function cellOf({ groupIds }: Overlaps, pair: Pick<Overlap, 'a' | 'b'> | undefined): Cell {
  const [row, column] = [groupIds.indexOf(pair?.a ?? 0), groupIds.indexOf(pair?.b ?? 0)];
  return row < 0 || column < 0 ? { row: 0, column: 1 } : { row, column };
}

const shown = (group: NamedGroup) => () => <GroupName {...group} />;

/**
 * The overlaps as a picture: a square for every two groups, the fuller the more they have in common. It is
 * a grid of which one square stands in the page: the one that was pointed at, or that the arrow keys lead to.
 */
export function OverlapMatrix({ kind, overlaps, names }: OverlapMatrixProps) {
  const t = useTranslations('overview');
  const words = useTranslations('common');
  const navigate = useNavigate();
  const labelOf = useGroupLabel();
  const { groupIds, common } = overlaps;
  const size = groupIds.length;
  // Groups come and go: the square stays that of its two groups.
  const [kept, setKept] = useState<Pick<Overlap, 'a' | 'b'> | undefined>(overlaps.pairs[0]);
  const at = cellOf(overlaps, kept);
  const [isPointed, setIsPointed] = useState(false);
  const marker = useRef<HTMLSpanElement>(null);
  const groupAt = (place: number) => {
    const id = groupIds[place] ?? 0;
    return { id, name: names.get(id) ?? String(id) };
  };
  const keep = ({ row, column }: Cell) => setKept({ a: groupAt(row).id, b: groupAt(column).id });
  const told = ({ row, column }: Cell) => {
    const [a, b] = [groupAt(row), groupAt(column)];
    const what = words(`counts.${kind}`, { count: common[row * size + column] ?? 0 });
    return { a, b, values: { a: labelOf(a), b: labelOf(b), what } };
  };
  const wordsOf = (cell: Cell) => {
    const { values } = told(cell);
    return t.markup('pointed', { ...values, first: (name) => name, second: (name) => name });
  };
  const cellUnder = ({ currentTarget, clientX, clientY }: MouseEvent): Cell | null => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const placeIn = (offset: number, length: number) =>
      Math.min(size - 1, Math.max(0, Math.floor((offset / length) * size)));
    const [row, column] = [placeIn(clientY - top, height), placeIn(clientX - left, width)];
    return row === column ? null : { row, column };
  };
  const point = (event: MouseEvent) => {
    const next = cellUnder(event);
    setIsPointed(next !== null);
    if (next !== null && (next.row !== at.row || next.column !== at.column)) keep(next);
  };
  const compare = ({ row, column }: Cell) =>
    void navigate(paths.compare(groupAt(row).id, groupAt(column).id, kind));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      compare(at);
      return;
    }
    const next = stepped(at, event.key, size);
    if (next === null) return;
    event.preventDefault();
    keep(next);
    announceAtRest(wordsOf(next));
    // Where it stands now it is brought into sight once it is drawn.
    requestAnimationFrame(() => marker.current?.scrollIntoView({ block: 'nearest' }));
  };
  const { a, b, values } = told(at);
  const place = (index: number) => `${(100 * index) / size}%`;
  return (
    <div className={classes.matrix}>
      <div
        role="grid"
        aria-label={t('picture', { count: size })}
        aria-rowcount={size}
        aria-colcount={size}
        className={classes.squares}
      >
        <Squares overlaps={overlaps} />
        <div role="row" aria-rowindex={at.row + 1}>
          <div
            role="gridcell"
            tabIndex={0}
            aria-colindex={at.column + 1}
            aria-label={wordsOf(at)}
            className={classes.square}
            data-points={isPointed || undefined}
            onKeyDown={onKeyDown}
            onFocus={() => setIsPointed(true)}
            onBlur={() => setIsPointed(false)}
            onPointerMove={point}
            onPointerLeave={({ currentTarget }) =>
              setIsPointed(currentTarget === document.activeElement)
            }
            onClick={(event) => {
              const picked = cellUnder(event);
              if (picked !== null) compare(picked);
            }}
          >
            <span
              ref={marker}
              className={classes.marker}
              style={{
                top: place(at.row),
                left: place(at.column),
                width: place(1),
                height: place(1),
              }}
            />
          </div>
        </div>
      </div>
      <p className={classes.pointed} aria-hidden>
        {isPointed
          ? t.rich('pointed', { ...values, first: shown(a), second: shown(b) })
          : t('pointAt')}
      </p>
    </div>
  );
}
