import { useTranslations } from 'use-intl';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';
import type { GroupTool } from './group-tool.ts';
import type { NamedGroup } from './use-group-dialog.ts';
import { useToolActions } from './use-tool-actions.tsx';

interface GroupToolsProps {
  group: NamedGroup;
  onTool: (tool: GroupTool, group: NamedGroup) => void;
  onCompare: (group: NamedGroup) => void;
}

/** The menu of what can be done with a group as a whole, on its own page. */
export function GroupTools({ group, onTool, onCompare }: GroupToolsProps) {
  const common = useTranslations('common');
  const toolActions = useToolActions();
  return (
    <ActionMenu
      label={common('moreActions', { name: group.name })}
      actions={toolActions({
        tool: (tool) => onTool(tool, group),
        compare: () => onCompare(group),
      })}
    />
  );
}
