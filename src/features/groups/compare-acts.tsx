import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import classes from './compare.module.css';

/** What can be done to the other group of a comparison; `whole` says it to whom does not see the line that it is in. */
interface CompareAct {
  label: string;
  whole: string;
  onSelect: () => void;
}

interface CompareActsProps {
  /** The group that they change. */
  to: NamedGroup;
  /** Where that group's own list stands. */
  side: 'left' | 'right';
  acts: readonly CompareAct[];
}

/** A group, named once, and what can be done to it with what only the other one holds: on one line where both have room. */
export function CompareActs({ to, side, acts }: CompareActsProps) {
  const label = useGroupLabel()(to);
  const Arrow = side === 'left' ? IconArrowLeft : IconArrowRight;
  return (
    <div className={classes.actions} role="group" aria-label={label}>
      <span className={classes.target} title={label}>
        <Arrow size="1rem" className={classes.arrow} aria-hidden />
        <GroupName {...to} />
      </span>
      <span className={classes.verbs}>
        {acts.map((act) => (
          <button
            key={act.label}
            type="button"
            className={classes.action}
            aria-label={act.whole}
            title={act.whole}
            onClick={act.onSelect}
          >
            {act.label}
          </button>
        ))}
      </span>
    </div>
  );
}
