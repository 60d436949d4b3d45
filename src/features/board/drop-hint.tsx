import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/late-part.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useStored } from '../../ui/use-stored.ts';
import { useBoardParts } from './board-context.ts';
import type { BoardColumn } from './board-model.ts';
import classes from './lane.module.css';
import { useMoveWords } from './use-move-words.ts';

const DropFigures = lazyPart(
  async () => (await withLaterWords(() => import('./tray.tsx'))).DropFigures,
);

/** Over the column that cards would be put down on: what that would do. It takes no space. */
export function DropHint({ column }: { column: BoardColumn }) {
  const { store } = useBoardParts();
  const t = useTranslations('board');
  const words = useMoveWords();
  const over = useStored(store, (state) => {
    // Over the tray, that says it.
    const { over: at } = state;
    return at?.column === column.id && !at.inTray ? at : null;
  });
  const dragged = useStored(store, (state) => state.dragged);
  const lifted = useStored(store, (state) =>
    state.lifted?.to === column.id ? state.lifted : null,
  );
  const cards = lifted ?? (over === null ? null : dragged);
  if (cards === null || cards.column === column.id) return null;
  const wish = column.id === 'none' ? 'remove' : cards.column === 'none' ? 'assign' : 'move';
  const add = lifted === null && over?.add === true;
  const move = { from: cards.column, to: column.id, ids: [...cards.ids], add };
  return (
    <div className={classes.hint} data-drop-hint>
      <span className={classes.hintWords}>
        <span>{words(move)}</span>
        <span className={classes.hintFigures}>
          <LatePart>
            <DropFigures move={move} />
          </LatePart>
        </span>
      </span>
      {lifted !== null && <span className={classes.hintKeys}>{t('liftKeys', { wish })}</span>}
    </div>
  );
}
