import {
  IconHistory,
  IconLink,
  IconPencil,
  IconRotateClockwise,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useLinkToCopy } from '../../parts/commands/copy-link.tsx';
import type { MenuAction } from '../../ui/menu/action-menu.tsx';
import { copyAndTell } from '../../ui/tables/copy-and-tell.ts';
import { useHistoryPaths } from './group-history.tsx';

/** What a menu holds before and after the tools of the group. */
export interface AroundTools {
  before: readonly MenuAction[];
  after: readonly MenuAction[];
}

interface PhoneMenuProps {
  groupId: number;
  onRename: () => void;
  onDelete: () => void;
  /** The menu with the tools. */
  children: (around: AroundTools) => ReactNode;
}

/** On a phone, all that has a button of its own on a larger screen is in the one menu of the group. */
export function PhoneMenu({ groupId, onRename, onDelete, children }: PhoneMenuProps) {
  const t = useTranslations('groups');
  const history = useTranslations('history');
  const navigate = useNavigate();
  const { log, asItWas } = useHistoryPaths(groupId);
  const link = useLinkToCopy({});
  return children({
    before: [
      { label: t('rename'), icon: <IconPencil size="1rem" aria-hidden />, onSelect: onRename },
    ],
    after: [
      {
        label: history('history'),
        icon: <IconHistory size="1rem" aria-hidden />,
        onSelect: () => void navigate(log),
      },
      {
        label: history('asItWas'),
        icon: <IconRotateClockwise size="1rem" aria-hidden />,
        onSelect: () => void navigate(asItWas),
      },
      {
        label: link.label,
        icon: <IconLink size="1rem" aria-hidden />,
        onSelect: () => void copyAndTell(link),
      },
      {
        label: t('delete'),
        icon: <IconTrash size="1rem" aria-hidden />,
        danger: true,
        onSelect: onDelete,
      },
    ],
  });
}
