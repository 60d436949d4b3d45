import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useOneStop } from '../../ui/focus/one-stop.ts';
import { GroupName } from './group-name.tsx';
import classes from './group-picks.module.css';
import { useGroupSearch } from './use-group-search.tsx';

/** So many groups are offered at once; a few letters find the others. */
const offered = 100;

interface GroupPicksProps {
  picked: ReadonlySet<number>;
  onPick: (picked: ReadonlySet<number>) => void;
  /** Among other fields: no higher than it has to be. */
  short?: boolean;
  /** Whether the group is a choice at all. */
  isChoice?: (groupId: number) => boolean;
  /** A few words below its name. */
  describe?: (groupId: number) => string | undefined;
}

/** Several groups are picked, those that a few letters find; what is picked stays through searches. */
export function GroupPicks(props: GroupPicksProps) {
  const { picked, onPick, short = false, isChoice, describe } = props;
  const t = useTranslations('lists');
  const words = useTranslations('elements');
  const { found, field } = useGroupSearch(isChoice);
  const stop = useOneStop<HTMLDivElement>('input');
  const toggle = (id: number) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  return (
    <>
      <div className={classes.find}>{field}</div>
      {found.length === 0 && <p className={classes.nothing}>{t('noGroup')}</p>}
      <div
        {...stop}
        role="group"
        aria-label={words('groups')}
        className={classes.picks}
        data-short={short || undefined}
      >
        {found.slice(0, offered).map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<GroupName id={id} name={name} whole />}
            description={describe?.(id)}
            checked={picked.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
        {found.length > offered && (
          <p className={classes.nothing}>{t('moreToFind', { count: found.length - offered })}</p>
        )}
      </div>
    </>
  );
}
