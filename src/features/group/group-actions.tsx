import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './group.module.css';

interface GroupActionsProps {
  /** The group is there; before that, only the room of the buttons is. */
  isReady: boolean;
  onRename: () => void;
  onDelete: () => void;
}

/** What can be done with the group itself. */
export function GroupActions({ isReady, onRename, onDelete }: GroupActionsProps) {
  const t = useTranslations('groups');
  const look = { variant: 'default', className: isReady ? undefined : classes.coming } as const;
  return (
    <>
      <Button {...look} leftSection={<IconPencil size="1rem" aria-hidden />} onClick={onRename}>
        {t('rename')}
      </Button>
      <Button {...look} leftSection={<IconTrash size="1rem" aria-hidden />} onClick={onDelete}>
        {t('delete')}
      </Button>
    </>
  );
}
