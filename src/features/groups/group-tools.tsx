import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.tsx';
import type { GroupTool } from './group-tool.ts';
import type { NamedGroup } from './use-group-dialog.ts';
import { useToolActions } from './use-tool-actions.tsx';

interface GroupToolsProps {
  group: NamedGroup;
  /** What else the menu holds, before and after the tools. */
  around?: { before: readonly MenuAction[]; after: readonly MenuAction[] } | undefined;
  onTool: (tool: GroupTool, group: NamedGroup) => void;
  onCompare: (group: NamedGroup) => void;
}

/** The menu of what can be done with a group as a whole, on its own page. */
export function GroupTools({ group, around, onTool, onCompare }: GroupToolsProps) {
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const toolActions = useToolActions();
  return (
    <ActionMenu
      label={common('moreActions', { name: labelOf(group) })}
      actions={[
        ...(around?.before ?? []),
        ...toolActions({
          tool: (tool) => onTool(tool, group),
          compare: () => onCompare(group),
        }),
        ...(around?.after ?? []),
      ]}
    />
  );
}
