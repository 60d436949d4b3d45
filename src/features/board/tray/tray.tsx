import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { latelyFilled } from '../../../parts/groups/likely-groups.ts';
import { useEngine } from '../../../parts/plans/use-engine.tsx';
import { useScope } from '../../../parts/account/use-session.ts';
import { useRem } from '../../../ui/screen/use-rem.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { takeBelow } from '../../../ui/screen/taken-below.ts';
import { useWidth } from '../../../ui/screen/use-width.ts';
import { useBoardParts } from '../board-context.ts';
import { type Cards, onlyColumn } from '../cards/cards.ts';
import { trayGroups } from './tray-order.ts';
import { TrayPages } from './tray-pages.tsx';
import { TrayTarget } from './tray-target.tsx';
import { TrayWords } from './tray-words.tsx';
import classes from './tray.module.css';
import { useTrayKeys } from './use-tray-keys.ts';

/** So many rows are seen at a time. */
const rows = 6;
/** In rem: how high a target is, how wide at least, and how far apart they are. */
const height = 1.875;
const narrowest = 11;
const gap = 0.375;

/**
 * Whether cards can be dropped here; null while it is not known. With the mouse they can once it was outside: a
 * card that is picked up low on the screen is under the tray as soon as that is shown.
 */
function useReady(tray: RefObject<HTMLElement | null>, isLifted: boolean): boolean | null {
  const [wasOutside, setOutside] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    if (isLifted) return undefined;
    const follow = ({ clientY }: DragEvent) => {
      const isOutside = clientY < (tray.current?.getBoundingClientRect().top ?? 0);
      setOutside((before) => before === true || isOutside);
    };
    for (const sign of ['dragenter', 'dragover'] as const) addEventListener(sign, follow);
    return () => {
      for (const sign of ['dragenter', 'dragover'] as const) removeEventListener(sign, follow);
    };
  }, [tray, isLifted]);
  return isLifted || wasOutside;
}

/** All groups at the lower edge of the board, most likely first: what is dropped on one goes there. */
const OpenTray = memo(function OpenTray({ cards }: { cards: Cards }) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { store, model, pinned } = useBoardParts();
  const t = useTranslations('columns');
  const scope = useScope();
  const engine = useEngine();
  const rem = useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const [measure, width] = useWidth();
  const tray = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  // What comes from several columns may go to one of them.
  const from = onlyColumn(cards) ?? 'none';
  const to = useStored(store, ({ lifted }) => lifted?.to ?? null);
  const targetsFor = useCallback(
    (words: string) =>
      trayGroups(model.groups, { from, lately: latelyFilled(engine.runs(), scope), pinned, words }),
    [model, from, engine, scope, pinned],
  );
  const targets = useMemo(() => targetsFor(typed), [targetsFor, typed]);
  // Messages stand above it.
  useEffect(() => (tray.current === null ? undefined : takeBelow(tray.current)), []);
  const isReady = useReady(tray, to !== null);
  useTrayKeys({ typed, onType: setTyped, targetsFor });

  const inRow = Math.max(1, Math.floor((width + gap * rem) / ((narrowest + gap) * rem)));
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count: Math.ceil(targets.length / inRow),
    getScrollElement: () => scroller.current,
    estimateSize: () => height * rem,
    gap: gap * rem,
    overscan: 1,
  });
  useLayoutEffect(() => virtualizer.measure(), [rem, virtualizer]);
  const place = targets.findIndex(({ id }) => id === to);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(Math.floor(place / inRow));
  }, [place, inRow, virtualizer]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only keeps the focus where it is
    <section
      ref={tray}
      className={classes.tray}
      aria-label={t('tray')}
      data-tray
      data-ready={isReady ?? 'unknown'}
      // The focus stays on the card that is held.
      onMouseDown={(event) => event.preventDefault()}
    >
      <TrayWords typed={typed} count={targets.length} hasPages={targets.length > inRow * rows} />
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ maxHeight: `${rows * (height + gap) - gap}rem` }}
        tabIndex={-1}
      >
        <div ref={measure} className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              className={classes.row}
              style={{
                transform: `translateY(${start}px)`,
                height: `${height}rem`,
                gridTemplateColumns: `repeat(${inRow}, minmax(0, 1fr))`,
                gap: `${gap}rem`,
              }}
            >
              {targets.slice(index * inRow, (index + 1) * inRow).map((group) => (
                <TrayTarget key={group.id} group={group} />
              ))}
            </div>
          ))}
        </div>
      </div>
      {/* At the very edge: on the way to a target, no page is passed. */}
      <TrayPages
        targets={targets}
        seen={inRow * rows}
        onShow={(index) => virtualizer.scrollToIndex(index / inRow, { align: 'start' })}
      />
    </section>
  );
});

/** Stands there as long as cards are held. Once they are dropped it is only not seen, and goes after the card has come. */
export function Tray() {
  const { store } = useBoardParts();
  const held = useStored(store, ({ dragged, lifted }) => lifted?.cards ?? dragged);
  const before = useDeferredValue(held);
  const cards = held ?? before;
  return (
    cards !== null && (
      <div style={{ display: held === null ? 'none' : 'contents' }}>
        <OpenTray cards={cards} />
      </div>
    )
  );
}

export { DropHint } from '../drag/drop-hint.tsx';
