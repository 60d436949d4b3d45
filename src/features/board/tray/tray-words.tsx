import { useTranslations } from 'use-intl';
import { useMedia } from '../../../ui/screen/use-media.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import { deedOf } from '../drag/move-cards.ts';
import { useContent } from '../columns/use-column.ts';
import classes from './tray.module.css';
import { useDropFigures } from '../drag/use-drop-figures.ts';
import { useMoveWords } from '../drag/use-move-words.ts';

interface TrayWordsProps {
  typed: string;
  /** So many groups are left. */
  count: number;
  /** Whether there are more than are seen at a time. */
  hasPages: boolean;
}

/** What putting the cards down would do, or how a target is chosen; and what was typed to find one. */
export function TrayWords({ typed, count, hasPages }: TrayWordsProps) {
  const { store, columns } = useBoardParts();
  const t = useTranslations('columns');
  const words = useMoveWords();
  const isTouched = useMedia('(hover: none)');
  const lifted = useStored(store, (state) => state.lifted);
  const dragged = useStored(store, (state) => state.dragged);
  const over = useStored(store, (state) => state.over);
  const cards = lifted?.cards ?? dragged;
  // What a column in sight says is not said again.
  const isSeen = lifted !== null && columns.some(({ id }) => id === lifted.to);
  const to = isSeen ? undefined : (lifted?.to ?? (over?.inTray === true ? over.column : undefined));
  useContent(to ?? 'none');
  const figures = useDropFigures();
  const add = lifted === null && over?.add === true;
  const move = cards !== null && to !== undefined ? { cards, to, add } : null;
  const deed = move === null ? null : deedOf(move);
  return (
    <div className={classes.words}>
      {typed !== '' && <span className={classes.typed}>{t('trayTyped', { typed, count })}</span>}
      {move === null || deed === null ? (
        <span className={classes.hint}>
          {lifted === null ? t('trayDrag') : t(isTouched ? 'trayTap' : 'trayKeys')}
          {lifted === null && hasPages && ` ${t('trayLetters')}`}
        </span>
      ) : (
        <>
          <strong>{words(move)}</strong>
          <span>{figures(move)}</span>
          {lifted === null && deed === 'move' && (
            <span className={classes.hint}>{t('trayAdd')}</span>
          )}
        </>
      )}
    </div>
  );
}
