import {
  IconArrowMerge,
  IconArrowsExchange,
  IconArrowsSplit2,
  IconCopy,
  IconEqual,
  IconEraser,
  IconFolderShare,
  IconListCheck,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { MenuAction } from '../../ui/menu/action-menu.tsx';
import { type GroupTool, groupTools } from './group-tool.ts';

const icons = {
  duplicate: IconCopy,
  merge: IconArrowMerge,
  equal: IconEqual,
  'move-all': IconFolderShare,
  split: IconArrowsSplit2,
  rules: IconListCheck,
  clear: IconEraser,
} as const;

interface ToolActions {
  tool: (tool: GroupTool) => void;
  compare: () => void;
}

/** The tools of a group as entries of a menu. */
export function useToolActions(): (on: ToolActions) => readonly MenuAction[] {
  const t = useTranslations('groups');
  return ({ tool: apply, compare }) => [
    {
      label: t('tools.compare'),
      icon: <IconArrowsExchange size="1rem" aria-hidden />,
      onSelect: compare,
    },
    ...groupTools.map((tool) => {
      const Icon = icons[tool];
      return {
        label: t(`tools.${tool}`),
        icon: <Icon size="1rem" aria-hidden />,
        onSelect: () => apply(tool),
      };
    }),
  ];
}
