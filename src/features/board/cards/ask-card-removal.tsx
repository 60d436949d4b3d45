import { useTranslations } from 'use-intl';
import { AskRemoval } from '../../../parts/plans/ask-removal.tsx';
import { useBoardParts } from '../board-context.ts';
import type { BoardState } from '../board-state.ts';
import { elementsIn, onlyColumn } from './cards.ts';

/** Asks before Delete takes cards along that are out of sight. */
export function AskCardRemoval({ removing }: { removing: NonNullable<BoardState['removing']> }) {
  const { store, moveCards, model } = useBoardParts();
  const common = useTranslations('common');
  const { cards, hidden } = removing;
  const name = model.groups.find(({ id }) => id === onlyColumn(cards))?.name;
  const close = () => store.set({ removing: null });
  return (
    <AskRemoval
      what={common(`counts.${model.kind}`, { count: elementsIn(cards).length })}
      group={name ?? common('counts.groups', { count: cards.size })}
      hidden={hidden.map(model.titleOf).filter((title) => title !== '')}
      onConfirm={() => {
        close();
        moveCards({ cards, to: 'none', add: false }, 'stays');
      }}
      onCancel={close}
    />
  );
}
