import { useTranslations } from 'use-intl';
import { GroupPicker } from '../../parts/group-picker.tsx';
import { useCounted } from '../../parts/use-counted.ts';
import { useBoardParts } from './board-context.ts';
import type { BoardState } from './board-state.ts';
import { focusCard } from './card-place.ts';

/** Asks which group cards are brought to. */
export function PickGroup({ cards }: { cards: NonNullable<BoardState['picking']> }) {
  const { store, moveCards, model } = useBoardParts();
  const t = useTranslations('board');
  const counted = useCounted(model.kind);
  const { column, add } = cards;
  const ids = [...cards.ids];
  const [first] = ids;
  const name = first === undefined ? '' : model.titleOf(first);
  const words = { kind: model.kind, count: ids.length, name };
  const title =
    column === 'none'
      ? t('pickAssignTitle', words)
      : add
        ? t('pickAddTitle', words)
        : t('pickMoveTitle', words);
  return (
    <GroupPicker
      title={title}
      without={column === 'none' ? null : column}
      detailOf={(groupId) => {
        const held = model.contentOf(groupId);
        return held.ids === null ? '' : counted(held.now, held.pending.size);
      }}
      onPick={(to) => {
        store.set({ picking: null });
        moveCards({ from: column, to, ids, add }, 'stays');
      }}
      onClose={() => {
        store.set({ picking: null });
        if (first !== undefined) focusCard(store, { column, id: first });
      }}
    />
  );
}
