import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { GoneDialog } from '../../parts/groups/gone-dialog.tsx';
import { GroupNameField } from '../../parts/groups/group-name-field.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { WishFigures } from '../../parts/plans/wish-figures.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { type WholeTool, wishOf } from './group-tool.ts';
import { KindsTaken } from './kinds-taken.tsx';
import { useReadAnew } from './use-read-anew.ts';

interface GroupToolDialogProps {
  tool: WholeTool;
  group: { id: number; name: string };
  otherId: number | null;
  onClose: () => void;
  /** The group goes with it. */
  onDeleted: () => void;
}

/** Says what a tool would do with a group, and does it. */
export function GroupToolDialog({
  tool,
  group,
  otherId,
  onClose,
  onDeleted,
}: GroupToolDialogProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const { wish } = useChange();
  const { busy, waiting, problem, isAside, wishMaking } = useFormRun();
  const known = useGroups().data?.groups;
  const groups = known ?? [];
  const labelOf = useGroupLabel();
  const label = labelOf(group);
  const otherGroup = groups.find(({ id }) => id === otherId);
  const other =
    otherGroup === undefined ? '' : labelOf({ id: otherGroup.id, name: otherGroup.name });
  const [otherAtFirst] = useState(otherGroup);
  const isGone = known !== undefined && otherAtFirst !== undefined && otherGroup === undefined;
  const [deletes, setDeletes] = useState(true);
  const [kinds, setKinds] = useState<readonly ElementKind[]>(elementKinds);
  const losing = useLosing();
  const suggested = tools('copyOf', { name: cleanText(group.name) });
  const [typed, setTyped] = useState(suggested);
  const [missing, setMissing] = useState(false);
  const read = useReadAnew(otherId === null ? [group.id] : [group.id, otherId]);
  const name = cleanText(typed);
  const isChanged = typed !== suggested || !deletes || kinds.length < elementKinds.length;
  // What is merged into another group, and is kept, is moved there.
  const done = tool === 'merge' && !deletes ? 'move-all' : tool;
  const wanted = wishOf(done, { groupId: group.id, otherId, name, kinds });
  const duplicate = async () => {
    if ((await wishMaking(wanted)) === 'done') onClose();
  };
  const submit = () => {
    if (tool === 'duplicate' && name === '') return setMissing(true);
    if (!read.isRead) return undefined;
    if (tool === 'duplicate') return void duplicate();
    onClose();
    wish(wanted, done === 'merge' ? onDeleted : undefined);
    return undefined;
  };
  if (isAside) return null;
  if (isGone) return <GoneDialog group={otherAtFirst} onClose={onClose} />;
  return (
    <FormDialog
      title={tools(`toolTitle.${tool}`, { name: label, other })}
      submit={tools(`proceed.${tool}`)}
      cancel={common('cancel')}
      busy={busy || (!read.isRead && read.error === null)}
      waiting={waiting}
      error={problem}
      losing={isChanged && losing.typed}
      onSubmit={submit}
      onClose={onClose}
    >
      <ForWhom />
      {tool === 'duplicate' && (
        <GroupNameField
          label={t('name')}
          value={typed}
          others={groups}
          isMissing={missing}
          onChange={(value) => {
            setTyped(value);
            setMissing(false);
          }}
        />
      )}
      {tool === 'merge' && (
        <Checkbox
          label={tools('mergeDeletes', { name: label })}
          checked={deletes}
          onChange={(event) => setDeletes(event.currentTarget.checked)}
        />
      )}
      {tool === 'equal' && <p>{tools('toolText.equal', { name: label, other })}</p>}
      {tool !== 'merge' && <KindsTaken kinds={kinds} onChange={setKinds} />}
      <WishFigures wish={wanted} isRead={read.isRead} error={read.error} onRetry={read.retry} />
      <p>{tools('toolText.undo')}</p>
    </FormDialog>
  );
}
