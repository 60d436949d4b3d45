import { useTranslations } from 'use-intl';
import { GroupPicker } from '../../../parts/groups/group-picker.tsx';
import { useCounted } from '../../../parts/members/use-counted.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardState } from '../board-state.ts';
import { focusCard } from './card-place.ts';
import { elementsIn, leadOf, onlyColumn } from './cards.ts';

/** Asks which group cards are brought to. */
export function PickGroup({ picking }: { picking: NonNullable<BoardState['picking']> }) {
  const { store, moveCards, model } = useBoardParts();
  const t = useTranslations('columns');
  const counted = useCounted(model.kind);
  const { cards, add } = picking;
  const ids = elementsIn(cards);
  const [first] = ids;
  const name = first === undefined ? '' : model.titleOf(first);
  const words = { kind: model.kind, count: ids.length, name };
  const column = onlyColumn(cards);
  const title =
    column === 'none'
      ? t('pickAssignTitle', words)
      : add
        ? t('pickAddTitle', words)
        : t('pickMoveTitle', words);
  return (
    <GroupPicker
      title={title}
      without={column === undefined || column === 'none' ? null : column}
      detailOf={(groupId) => {
        const held = model.contentOf(groupId);
        return held.ids === null ? '' : counted(held.now, held.pending.size);
      }}
      onPick={(to) => {
        store.set({ picking: null });
        moveCards({ cards, to, add }, 'stays');
      }}
      onClose={() => {
        store.set({ picking: null });
        const lead = leadOf(cards, store.get().active);
        if (lead !== null) focusCard(store, lead);
      }}
    />
  );
}
