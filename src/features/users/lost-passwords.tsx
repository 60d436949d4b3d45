import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { LostPeople } from './lost-people.tsx';
import type { NewPerson } from './use-made-passwords.ts';

interface LostPasswordsProps {
  people: readonly NewPerson[];
  onClose: () => void;
}

/** That users were created and no password of theirs arrived. */
export function LostPasswords({ people, onClose }: LostPasswordsProps) {
  const t = useTranslations('user-forms');
  const common = useTranslations('common');
  return (
    <Dialog title={t('lostTitle', { count: people.length })} stays onClose={onClose}>
      <DialogLead>
        <LostPeople people={people} />
      </DialogLead>
      <DialogActions>
        <Button data-autofocus onClick={onClose}>
          {common('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
