import { ActionIcon } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { showMessage } from '../ui/show-message.ts';
import { linkTo } from './link-to.ts';
import { useScope } from './use-session.ts';

interface CopyLinkProps {
  /** Where it leads; to what the page shows now, where it is left out. */
  to?: string;
  /** Why there can be no link. */
  refused?: string | null;
}

/** Copies a link for a colleague: to this view, or to what is named. */
export function CopyLink({ to, refused = null }: CopyLinkProps) {
  const t = useTranslations('share');
  const { customerId } = useScope();
  const tell = (text: string, tone: 'done' | 'problem') =>
    showMessage({ id: 'copied', text, tone });
  const copy = async () => {
    if (refused !== null) return tell(refused, 'problem');
    const path = to ?? location.pathname + location.search;
    try {
      await navigator.clipboard.writeText(linkTo(path, customerId, location.origin));
    } catch {
      return tell(t('linkFailed'), 'problem');
    }
    return tell(t('linkCopied'), 'done');
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="2rem"
      aria-label={t('copyLink')}
      title={t('copyLink')}
      onClick={() => void copy()}
    >
      <IconLink size="1.125rem" stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}
