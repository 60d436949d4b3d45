import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cleanText } from '../../i18n/clean-text.ts';
import { looksAlike } from '../../i18n/same-sight.ts';
import { namePerson, useKeptPeople } from '../../parts/account/kept-people.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

interface NamePersonDialogProps {
  /** The pseudonym of a colleague whose token has no readable name. */
  id: string;
  onClose: () => void;
}

/** What a colleague is called who is known by a pseudonym alone. */
export function NamePersonDialog({ id, onClose }: NamePersonDialogProps) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const { environment } = useScope();
  const people = useKeptPeople(environment);
  const losing = useLosing();
  const before = people.find((one) => one.id === id)?.name ?? '';
  const [typed, setTyped] = useState(before);
  const [isTried, setTried] = useState(false);
  const name = cleanText(typed);
  const isTaken = people.some((one) => one.id !== id && looksAlike(one.name, name));
  const submit = () => {
    setTried(true);
    if (isTaken) return;
    namePerson(environment, { id, name });
    onClose();
  };
  return (
    <FormDialog
      title={t('naming.title')}
      submit={t('naming.save')}
      cancel={common('cancel')}
      losing={typed !== before && losing.typed}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('naming.name')}
        description={t('naming.help', { name: t('unnamed', { id: id.slice(0, 4) }) })}
        value={typed}
        error={isTried && isTaken && t('naming.taken')}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
    </FormDialog>
  );
}
