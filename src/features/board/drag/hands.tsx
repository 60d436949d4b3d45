import { withLaterWords } from '../../../i18n/words.ts';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { useAfterPaint } from '../../../ui/use-after-paint.ts';
import { Later } from '../later.tsx';
import { useBoardDrag } from './use-board-drag.ts';
import { useLoosenGone } from './use-loosen-gone.ts';

const Tray = lazyPart(async () => (await withLaterWords(() => import('../tray/tray.tsx'))).Tray);

const ColumnHands = lazyPart(
  async () => (await withLaterWords(() => import('../columns/column-hands.ts'))).ColumnHands,
);

const RubberBand = lazyPart(async () => (await import('../selection/rubber-band.tsx')).RubberBand);

const CopyCards = lazyPart(async () => (await import('../selection/copy-cards.ts')).CopyCards);

const CardGroups = lazyPart(
  async () => (await withLaterWords(() => import('../cards/card-groups.tsx'))).CardGroups,
);

const Glides = lazyPart(async () => (await import('../cards/glides.ts')).Glides);

/**
 * What dragging takes beside the cards and the columns. The tray stands there, unseen, before anything is
 * held: what would have to wait for its code in the middle of a drag may never be shown.
 */
export function Hands() {
  useBoardDrag();
  useLoosenGone();
  const isPainted = useAfterPaint(true);
  return (
    isPainted && (
      <>
        <Later>
          <Tray />
        </Later>
        <Later>
          <ColumnHands />
        </Later>
        <Later>
          <RubberBand />
        </Later>
        <Later>
          <CardGroups />
        </Later>
        <Later>
          <CopyCards />
        </Later>
        <Later>
          <Glides />
        </Later>
      </>
    )
  );
}
