import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { GroupPicker } from '../../parts/groups/group-picker.tsx';
import { GroupToolDialog } from './group-tool-dialog.tsx';
import { needsOther, type WholeTool } from './group-tool.ts';

interface GroupToolStepsProps {
  tool: WholeTool;
  group: { id: number; name: string };
  /** Known from the start where somebody compares two. */
  otherId?: number | undefined;
  onClose: () => void;
  onDeleted: () => void;
}

/** A tool of a group: first the other group, where it needs one, then what it would do. */
export function GroupToolSteps({ tool, group, otherId, onClose, onDeleted }: GroupToolStepsProps) {
  const tools = useTranslations('tools');
  const labelOf = useGroupLabel();
  const [picked, setPicked] = useState<number | null>(otherId ?? null);
  if (needsOther(tool) && picked === null)
    return (
      <GroupPicker
        title={tools(`pick.${tool}`, { name: labelOf(group) })}
        without={group.id}
        onPick={setPicked}
        onClose={onClose}
      />
    );
  return (
    <GroupToolDialog
      tool={tool}
      group={group}
      otherId={needsOther(tool) ? picked : null}
      onClose={onClose}
      onDeleted={onDeleted}
    />
  );
}
