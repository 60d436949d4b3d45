import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { NamedGroup } from './use-group-dialog.ts';

interface GoneDialogProps {
  group: NamedGroup;
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
