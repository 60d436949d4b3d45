import { useFormatter, useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import classes from './group.module.css';
import type { MembersThen } from './members-then.ts';

interface ThenNotesProps {
  computed: MembersThen;
  /** Of the group, newest first. */
  changes: readonly TeamChange[];
  /** Whether the log goes back to the moment that was asked for. */
  reaches: boolean;
  /** So many users left the customer since. */
  unassigned: number;
}

/** What became of the group itself since, and what the log can not know. */
export function ThenNotes({ computed, changes, reaches, unassigned }: ThenNotesProps) {
  const t = useTranslations('history');
  const format = useFormatter();
  const personName = usePersonName();
  const { elsewhere, unsure } = computed;
  const done = (op: TeamChange['op']) =>
    changes.find((change) => change.op === op && change.outcome === 'done');
  const told = ({ at, by }: TeamChange) => ({
    who: personName(by),
    time: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
  });
  const created = done('create-group');
  const renamed = done('rename-group');
  return (
    <ul className={classes.notes}>
      {!reaches && <li>{t('begins')}</li>}
      {created !== undefined && <li>{t('created', told(created))}</li>}
      {renamed !== undefined && <li>{t('renamed', told(renamed))}</li>}
      {elsewhere > 0 && <li>{t('torn', { count: elsewhere })}</li>}
      {unsure > 0 && <li>{t('unsure', { count: unsure })}</li>}
      {unassigned > 0 && <li>{t('unassigned', { count: unassigned })}</li>}
      <li>{t('limits')}</li>
    </ul>
  );
}
