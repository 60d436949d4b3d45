import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useFleet, useHasFailed, useIsWhole } from '../../parts/members/use-memberships.ts';
import { StaleNotice } from '../../ui/page/states.tsx';
import { useStored } from '../../ui/use-stored.ts';
import { paths } from '../../paths.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { type BoardViews, useBoardParts } from './board-context.ts';
import classes from './board.module.css';
import { FindCardsPlace } from './cards/find-cards-place.tsx';
import { DensityButton } from './density-button.tsx';
import { HandsPlace } from './drag/hands-place.tsx';
import { NarrowBoard } from './narrow-board.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useArrangement } from './columns/use-arrangement.ts';
import { useBoardClicks } from './use-board-clicks.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { WideBoard } from './wide-board.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';

const CopyLink = lazyPart(
  async () => (await withLaterWords(() => import('../../parts/commands/copy-link.tsx'))).CopyLink,
);
const AskCardRemoval = lazyPart(
  async () => (await withLaterWords(() => import('./cards/ask-card-removal.tsx'))).AskCardRemoval,
);
const PickGroup = lazyPart(
  async () => (await withLaterWords(() => import('./cards/pick-group.tsx'))).PickGroup,
);

/** Listens to what a person does with the cards, for all cards in one place. */
export function BoardFrame({ Views }: { Views: BoardViews }) {
  const { store, model, findsNothing } = useBoardParts();
  const { search } = useArrangement();
  const { reader } = useFleet().of(model.kind);
  const isWhole = useIsWhole(model.kind);
  const t = useTranslations('board');
  const common = useTranslations('common');
  const narrow = useNarrow();
  const picking = useStored(store, (state) => state.picking);
  const removing = useStored(store, (state) => state.removing);
  const onKeyDown = useBoardKeys();
  const clicks = useBoardClicks();
  const isOld = useHasFailed(model.kind) && isWhole;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cards in it are interactive; one listener serves thousands
    <div
      role="group"
      aria-label={t('title')}
      className={classes.board}
      onKeyDown={onKeyDown}
      {...clicks}
    >
      {isOld && (
        <StaleNotice
          text={t('groupsOld')}
          again={common('tryAgain')}
          onAgain={() => reader.retry()}
        />
      )}
      {findsNothing && <NothingFound />}
      <div className={classes.top}>
        <SelectionBar />
        {/* They come at once: one after the other, the first would make room for the second. */}
        <LatePart>
          <CopyLink to={`${paths.board()}?${search}`} />
          {!narrow && <Views search={search} />}
        </LatePart>
        <DensityButton />
      </div>
      {narrow ? <NarrowBoard /> : <WideBoard />}
      {!narrow && <HandsPlace />}
      <FindCardsPlace />
      {removing !== null && (
        <Opening onClose={() => store.set({ removing: null })}>
          <AskCardRemoval removing={removing} />
        </Opening>
      )}
      {picking !== null && (
        <Opening onClose={() => store.set({ picking: null })}>
          <PickGroup picking={picking} />
        </Opening>
      )}
    </div>
  );
}
