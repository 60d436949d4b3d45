import { useFormatter } from 'use-intl';
import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import { GroupName } from '../../../parts/groups/group-name.tsx';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import classes from './tray.module.css';
import { useContent } from '../columns/use-column.ts';
import { useDropTarget } from '../drag/use-drop-target.ts';

/** A group that cards can be put down on, without its column; a click puts down what a key has picked up. */
export function TrayTarget({ group }: { group: NamedGroup }) {
  const { store, moveCards } = useBoardParts();
  const format = useFormatter();
  const { id, name } = group;
  const element = useDropTarget<HTMLButtonElement>(id, { isOn: true, inTray: true });
  const { ids } = useContent(id);
  const isMeant = useStored(store, ({ over, lifted }) => (lifted?.to ?? over?.column) === id);
  return (
    <button
      ref={element}
      type="button"
      tabIndex={-1}
      className={classes.target}
      title={name}
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
      <span className={classes.count}>{ids === null ? '' : format.number(ids.length)}</span>
    </button>
  );
}
