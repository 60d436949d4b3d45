import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ForWhom } from '../../parts/for-whom.tsx';
import { GroupName } from '../../parts/group-name.tsx';
import { useChange } from '../../parts/use-change.ts';
import { useGroupNames } from '../../parts/use-group-names.ts';
import { useMemberships } from '../../parts/use-memberships.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { textMatcher } from '../../i18n/text-search.ts';
import classes from './elements.module.css';

interface GroupsDialogProps {
  kind: ElementKind;
  elementIds: readonly number[];
  type: 'assign' | 'remove';
  /** How many of what, in words. */
  what: string;
  onClose: () => void;
}

/** So many groups are offered at once; a few letters find the others. */
const offered = 200;

/** Picks the groups to which all that is selected is added, or from which it is removed. */
export function GroupsDialog({ kind, elementIds, type, what, onClose }: GroupsDialogProps) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const { wish } = useChange();
  const names = useGroupNames();
  const shown = useMemberships(kind);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [isNone, setNone] = useState(false);
  const matches = textMatcher(typed);
  const inside = (groupId: number) =>
    elementIds.filter((id) => shown.isMember(groupId, id) === true).length;
  const groups = [...names]
    .map(([id, name]) => ({ id, name, held: inside(id) }))
    // Out of a group goes only what is in it.
    .filter(({ name, held }) => matches([name]) && (type === 'assign' || held > 0));
  const submit = () => {
    setNone(picked.size === 0);
    if (picked.size === 0) return;
    wish({ type, kind, groupIds: [...picked], elementIds }, onClose);
  };
  const toggle = (id: number) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <FormDialog
      title={t(type === 'assign' ? 'addTitle' : 'removeTitle', { what })}
      submit={t(type === 'assign' ? 'addSubmit' : 'removeSubmit', { count: picked.size })}
      cancel={common('cancel')}
      error={isNone && picked.size === 0 ? t('pickGroup') : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <ForWhom />
      <div className={classes.find}>
        <SearchField
          label={t('findGroup')}
          clearLabel={common('clearSearch')}
          value={typed}
          onChange={setTyped}
        />
      </div>
      {groups.length === 0 && <p className={classes.nothing}>{t('noGroup')}</p>}
      <div className={classes.picks}>
        {groups.slice(0, offered).map(({ id, name, held }) => (
          <Checkbox
            key={id}
            label={<GroupName id={id} name={name} whole />}
            description={held > 0 ? t('holds', { held, count: elementIds.length }) : undefined}
            checked={picked.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
        {groups.length > offered && (
          <p className={classes.nothing}>{t('moreToFind', { count: groups.length - offered })}</p>
        )}
      </div>
    </FormDialog>
  );
}
