import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useFleet } from '../members/use-memberships.ts';

interface GoneDialogProps {
  /** Its name is that under which it was opened: it may have had another one since. */
  group: { id: number; name: string };
  onClose: () => void;
}

/** A dialog was about a group that somebody else has deleted meanwhile. */
export function GoneDialog({ group, onClose }: GoneDialogProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const name = useFleet().nameOf(group.id) ?? group.name;
  return (
    <Dialog
      title={t('goneTitle', { name: isolatedText(name) })}
      closeLabel={common('close')}
      onClose={onClose}
    >
      <p role="alert">{tools('goneText')}</p>
    </Dialog>
  );
}
