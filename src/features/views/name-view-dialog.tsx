import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cleanText } from '../../i18n/clean-text.ts';
import { looksAlike } from '../../i18n/same-sight.ts';
import { useViews } from '../../parts/lists/kept-views.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { useKeepView, type ViewChange } from './use-keep-view.ts';

interface NameViewDialogProps {
  /** Without a name it is a new one. */
  view: { list: string; search: string; name?: string };
  onRenamed?: (change: ViewChange) => void;
  onClose: () => void;
}

/** The name of a view, a new one or one that has another. */
export function NameViewDialog({ view, onRenamed, onClose }: NameViewDialogProps) {
  const t = useTranslations('views');
  const common = useTranslations('common');
  const { save, rename } = useKeepView();
  const losing = useLosing();
  const { list, search, name: before } = view;
  const others = useViews().filter((one) => one.list === list && one.search !== search);
  const [typed, setTyped] = useState(before ?? '');
  const [isTried, setTried] = useState(false);
  const name = cleanText(typed);
  const isTaken = others.some((other) => looksAlike(other.name, name));
  const problem = name === '' ? t('nameMissing') : isTaken ? t('nameTaken') : null;
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    if (before === undefined) save({ list, search, name });
    else if (before !== name) onRenamed?.(rename({ list, search, name: before }, name));
    onClose();
  };
  return (
    <FormDialog
      title={before === undefined ? t('saveTitle') : t('renameTitle', { name: before })}
      submit={before === undefined ? t('save') : t('rename')}
      cancel={common('cancel')}
      losing={typed !== (before ?? '') && losing.typed}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        description={t('keptHere')}
        value={typed}
        error={isTried && problem}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
    </FormDialog>
  );
}
