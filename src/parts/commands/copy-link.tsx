import { IconLink } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { linkTo } from './link-to.ts';
import { useScope } from '../account/use-session.ts';

interface CopyLinkProps {
  /** Where it leads; to what the page shows now, where it is left out. */
  to?: string;
  /** Why there can be no link. */
  refused?: string | null;
}

/** A link for a colleague, and what is said of it. */
export function useLinkToCopy({ to, refused = null }: CopyLinkProps) {
  const t = useTranslations('share');
  const { customerId } = useScope();
  return {
    text: () => {
      if (refused !== null) throw new Error(refused);
      return linkTo(to ?? location.pathname + location.search, customerId, location.origin);
    },
    label: t('copyLink'),
    copied: t('linkCopied'),
    failed: refused ?? t('linkFailed'),
  };
}

/** Copies a link for a colleague: to this view, or to what is named. */
export function CopyLink(props: CopyLinkProps) {
  const icon = <IconLink size="1.125rem" stroke={1.8} aria-hidden />;
  return <CopyButton {...useLinkToCopy(props)} icon={icon} />;
}
