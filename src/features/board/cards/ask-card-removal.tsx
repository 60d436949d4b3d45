import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../../parts/groups/use-group-label.ts';
import { AskRemoval } from '../../../parts/plans/ask-removal.tsx';
import { useBoardParts } from '../board-context.ts';
import type { BoardState } from '../board-state.ts';
import { elementsIn, onlyColumn } from './cards.ts';

/** Asks before Delete takes cards along that are out of sight. */
export function AskCardRemoval({ removing }: { removing: NonNullable<BoardState['removing']> }) {
  const { store, moveCards, model } = useBoardParts();
  const common = useTranslations('common');
  const { cards, hidden } = removing;
  const labelOf = useGroupLabel();
  const group = model.groups.find(({ id }) => id === onlyColumn(cards));
  const close = () => store.set({ removing: null });
  return (
    <AskRemoval
      what={common(`counts.${model.kind}`, { count: elementsIn(cards).length })}
      group={group === undefined ? common('counts.groups', { count: cards.size }) : labelOf(group)}
      hidden={hidden.map(model.titleOf).filter((title) => title !== '')}
      onConfirm={() => {
        close();
        moveCards({ cards, to: 'none', add: false }, 'stays');
      }}
      onCancel={close}
    />
  );
}
