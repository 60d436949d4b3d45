import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../parts/use-change.ts';
import { useGroups } from '../../parts/use-groups.ts';
import { ForWhom } from '../../parts/for-whom.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import classes from './groups.module.css';

interface GroupNameDialogProps {
  /** The group that gets another name; absent for a new one. */
  group?: { id: number; name: string };
  onClose: () => void;
}

/** The name of a new group, or another name for one. The API lets two share a name: that is warned of. */
export function GroupNameDialog({ group, onClose }: GroupNameDialogProps) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const { start } = useChange();
  const groups = useGroups();
  const [typed, setTyped] = useState(group?.name ?? '');
  const [missing, setMissing] = useState(false);
  const name = typed.trim();
  const namesakes = (groups.data?.groups ?? []).filter(
    (other) => other.name === name && other.id !== group?.id,
  );
  const submit = () => {
    if (name === '') {
      setMissing(true);
      return;
    }
    if (group === undefined) {
      const known = namesakes.map(({ id }) => id);
      const change = { op: 'create-group', ref: 'new', name, known } as const;
      start([change], { type: 'create-group' });
    } else if (name !== group.name) {
      const change = { op: 'rename-group', groupId: group.id, name, was: group.name } as const;
      start([change], { type: 'rename-group', groupId: group.id });
    }
    onClose();
  };
  return (
    <FormDialog
      title={group === undefined ? t('create') : t('renameTitle', { name: group.name })}
      submit={group === undefined ? t('create') : t('rename')}
      cancel={common('cancel')}
      onSubmit={submit}
      onClose={onClose}
    >
      <ForWhom />
      <TextInput
        label={t('name')}
        value={typed}
        error={missing && t('nameMissing')}
        autoComplete="off"
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <p className={classes.warning} role="status">
        {name !== '' && namesakes.length > 0 && t('namesake')}
      </p>
    </FormDialog>
  );
}
