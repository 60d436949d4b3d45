import type { ElementKind } from '../../api/elements.ts';
import type { Wish } from '../../changes/wish.ts';

/** What can be done with a group as a whole. */
export const groupTools = [
  'duplicate',
  'merge',
  'equal',
  'move-all',
  'split',
  'rules',
  'clear',
] as const;
export type GroupTool = (typeof groupTools)[number];

/** What takes all of a group, kind by kind; the others ask for a filter. */
export type WholeTool = Exclude<GroupTool, 'split' | 'rules'>;

/** Whether the tool needs another group beside the one it was asked for. */
export const needsOther = (tool: WholeTool): tool is 'merge' | 'equal' | 'move-all' =>
  tool === 'merge' || tool === 'equal' || tool === 'move-all';

interface Asked {
  groupId: number;
  otherId: number | null;
  name: string;
  kinds: readonly ElementKind[];
}

/** What somebody wants who uses the tool. */
export function wishOf(tool: WholeTool, { groupId, otherId, name, kinds }: Asked): Wish {
  const other = otherId ?? groupId;
  switch (tool) {
    case 'duplicate':
      return { type: 'duplicate', from: groupId, name, kinds };
    case 'merge':
      return { type: 'merge-all', from: [groupId], into: other };
    case 'equal':
      return { type: 'make-equal', from: other, to: groupId, kinds };
    case 'move-all':
      return { type: 'move-all', from: groupId, to: other, kinds };
    case 'clear':
      return { type: 'clear', groupId, kinds };
  }
}
