import { asItIsNow } from './opened-now.ts';
import type { GroupAct, NamedGroup, OpenedDialog } from './use-group-dialog.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { withLaterWords } from '../../i18n/words.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';

const GroupNameDialog = lazyPart(
  async () => (await withLaterWords(() => import('./group-name-dialog.tsx'))).GroupNameDialog,
);
const DeleteGroupDialog = lazyPart(
  async () => (await withLaterWords(() => import('./delete-group-dialog.tsx'))).DeleteGroupDialog,
);

const GroupToolSteps = lazyPart(
  async () => (await withLaterWords(() => import('./group-tool-steps.tsx'))).GroupToolSteps,
);
const SplitDialog = lazyPart(
  async () =>
    (await withLaterWords(() => import('../../parts/groups/split-dialog.tsx'))).SplitDialog,
);
const RulesDialog = lazyPart(
  async () =>
    (await withLaterWords(() => import('../../parts/rules/rules-dialog.tsx'))).RulesDialog,
);
const MergeGroupsDialog = lazyPart(
  async () => (await withLaterWords(() => import('./merge-groups-dialog.tsx'))).MergeGroupsDialog,
);
const DeleteGroupsDialog = lazyPart(
  async () => (await withLaterWords(() => import('./delete-groups-dialog.tsx'))).DeleteGroupsDialog,
);
const PickToCompare = lazyPart(
  async () => (await withLaterWords(() => import('./pick-to-compare.tsx'))).PickToCompare,
);
const PickGroupFor = lazyPart(
  async () => (await withLaterWords(() => import('./pick-group-for.tsx'))).PickGroupFor,
);

const GoneDialog = lazyPart(
  async () => (await withLaterWords(() => import('../../parts/groups/gone-dialog.tsx'))).GoneDialog,
);

interface GroupDialogsProps {
  opened: OpenedDialog | null;
  onClose: () => void;
  /** The group of the page is going: where to be instead. */
  onDeleted?: () => void;
  /** Which group is meant by what was asked for without one. */
  onPicked?: (act: GroupAct, group: NamedGroup) => void;
}

/** The dialogs about groups, loaded when the first of them opens. */
export function GroupDialogs(props: GroupDialogsProps) {
  const { onClose, onDeleted = () => undefined, onPicked = () => undefined } = props;
  const groups = useGroups().data?.groups;
  if (props.opened === null) return null;
  const { opened, gone } = asItIsNow(props.opened, groups);
  if (opened === null)
    return (
      <Opening onClose={onClose}>
        <GoneDialog group={gone} onClose={onClose} />
      </Opening>
    );
  return (
    <Opening onClose={onClose}>
      {opened.name === 'create' && <GroupNameDialog onClose={onClose} />}
      {opened.name === 'rename' && <GroupNameDialog group={opened.group} onClose={onClose} />}
      {opened.name === 'tool' && opened.tool === 'split' && (
        <SplitDialog group={opened.group} onClose={onClose} />
      )}
      {opened.name === 'tool' && opened.tool === 'rules' && (
        <RulesDialog group={opened.group} onClose={onClose} />
      )}
      {opened.name === 'tool' && opened.tool !== 'split' && opened.tool !== 'rules' && (
        <GroupToolSteps
          tool={opened.tool}
          group={opened.group}
          otherId={opened.otherId}
          onClose={onClose}
          onDeleted={onDeleted}
        />
      )}
      {opened.name === 'pick' && (
        <PickGroupFor act={opened.act} onPicked={onPicked} onClose={onClose} />
      )}
      {opened.name === 'compare' && <PickToCompare group={opened.group} onClose={onClose} />}
      {opened.name === 'merge-selected' && (
        <MergeGroupsDialog groups={opened.groups} onStarted={opened.onStarted} onClose={onClose} />
      )}
      {opened.name === 'delete-selected' && (
        <DeleteGroupsDialog groups={opened.groups} onStarted={opened.onStarted} onClose={onClose} />
      )}
      {opened.name === 'delete' && (
        <DeleteGroupDialog group={opened.group} onClose={onClose} onDeleted={onDeleted} />
      )}
    </Opening>
  );
}
