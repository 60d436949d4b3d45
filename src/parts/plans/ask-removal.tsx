import { useFormatter, useTranslations } from 'use-intl';
import { ForWhom } from '../account/for-whom.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';

/** How many are named; more would be a list that nobody reads. */
const named = 5;

interface AskRemovalProps {
  /** How many of what, in words. */
  what: string;
  group: string;
  /** What is meant as well although it is out of sight, by its names. */
  hidden: readonly string[];
  onConfirm: () => void;
  onCancel: () => void;
}

/** Delete means all that is selected: asks before it takes along what nobody sees now. */
export function AskRemoval({ what, group, hidden, onConfirm, onCancel }: AskRemovalProps) {
  const t = useTranslations('questions');
  const common = useTranslations('common');
  const format = useFormatter();
  const more = hidden.length - named;
  const names = [
    ...hidden.slice(0, named),
    ...(more > 0 ? [common('andMore', { count: more })] : []),
  ];
  return (
    <ConfirmDialog
      title={t('removal.title', { what, group })}
      confirm={t('removal.confirm')}
      cancel={common('cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ForWhom>{t('removal.hidden', { count: hidden.length, names: format.list(names) })}</ForWhom>
    </ConfirmDialog>
  );
}
