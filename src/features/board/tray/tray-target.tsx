import { IconClock } from '@tabler/icons-react';
import { memo } from 'react';
import { useFormatter } from 'use-intl';
import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import { GroupName } from '../../../parts/groups/group-name.tsx';
import { useCounted } from '../../../parts/members/use-counted.ts';
import unseen from '../../../ui/unseen.module.css';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import classes from './tray.module.css';
import { useContent } from '../columns/use-column.ts';
import { useDropTarget } from '../drag/use-drop-target.ts';

/**
 * A group that cards can be put down on, without its column; a click puts down what a key has picked up. Memoised by
 * hand: the tray renders anew with each letter and each row that is scrolled.
 */
export const TrayTarget = memo(function TrayTarget({ group }: { group: NamedGroup }) {
  const { store, model, moveCards } = useBoardParts();
  const format = useFormatter();
  const counted = useCounted(model.kind);
  const { id, name } = group;
  const element = useDropTarget<HTMLButtonElement>(id, { isOn: true, inTray: true });
  const { ids, now, pending } = useContent(id);
  const onTheirWay = pending.size === 0 ? null : counted(now, pending.size);
  const isMeant = useStored(store, ({ over, lifted }) => (lifted?.to ?? over?.column) === id);
  return (
    <button
      ref={element}
      type="button"
      tabIndex={-1}
      className={classes.target}
      title={onTheirWay === null ? name : `${name}: ${onTheirWay}`}
      data-target={id}
      data-meant={isMeant || undefined}
      onClick={({ ctrlKey, altKey, metaKey }) => {
        const { lifted } = store.get();
        if (lifted === null) return;
        const add = ctrlKey || altKey || metaKey;
        moveCards({ cards: lifted.cards, to: id, add }, 'goes');
      }}
    >
      <span className={classes.name}>
        <GroupName id={id} name={name} />
      </span>
      <span className={classes.count} aria-hidden={onTheirWay !== null}>
        {ids === null ? '' : format.number(now)}
        {onTheirWay !== null && <IconClock size="0.75rem" stroke={2} />}
      </span>
      {onTheirWay !== null && <span className={unseen.unseen}>{onTheirWay}</span>}
    </button>
  );
});
