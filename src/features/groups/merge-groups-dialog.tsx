import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Wish } from '../../changes/wish.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { useLosing } from '../../parts/account/use-losing.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { WishFigures } from '../../parts/plans/wish-figures.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { useReadAnew } from './use-read-anew.ts';

interface MergeGroupsDialogProps {
  groups: readonly { id: number; name: string }[];
  onClose: () => void;
  onStarted: () => void;
}

/** Brings everything of the selected groups into one of them; the others go. */
export function MergeGroupsDialog({ groups, onClose, onStarted }: MergeGroupsDialogProps) {
  const tools = useTranslations('tools');
  const compare = useTranslations('compare');
  const common = useTranslations('common');
  const { wish } = useChange();
  const [first] = useState(groups[0]?.id ?? 0);
  const [picked, setPicked] = useState(first);
  const losing = useLosing();
  const fleet = useFleet();
  // Another group is nobody's choice: the one that was chosen may have been deleted by somebody else.
  const into = groups.find(({ id }) => id === picked)?.id ?? null;
  const read = useReadAnew(groups.map(({ id }) => id));
  const from = groups.map(({ id }) => id).filter((id) => id !== into);
  const labelOf = useGroupLabel();
  const [deletes, setDeletes] = useState(true);
  const [only, ...others] = groups.filter(({ id }) => id !== into);
  const single = others.length === 0 ? only : undefined;
  const wishInto = (to: number): Wish =>
    deletes ? { type: 'merge-all', from, into: to } : { type: 'move-all', from, to };
  const wanted = into === null ? null : wishInto(into);
  const goneName = fleet.nameOf(picked) ?? String(picked);
  const goneError = wanted === null ? tools('mergeGone', { name: goneName }) : null;
  return (
    <FormDialog
      title={tools('mergeTitle', { count: groups.length })}
      submit={tools('proceed.merge')}
      cancel={common('cancel')}
      busy={!read.isRead && read.error === null}
      losing={(picked !== first || !deletes) && losing.typed}
      onSubmit={() => {
        if (!read.isRead || wanted === null) return;
        onClose();
        wish(wanted, onStarted);
      }}
      onClose={onClose}
    >
      <ForWhom />
      <NativeSelect
        label={tools('mergeKeep')}
        value={into ?? ''}
        data-autofocus
        error={goneError}
        data={[
          ...(into === null ? [{ value: '', label: compare('choose') }] : []),
          ...groups.map((group) => ({ value: String(group.id), label: labelOf(group) })),
        ]}
        onChange={(event) => setPicked(Number(event.currentTarget.value))}
      />
      {wanted !== null && (
        <WishFigures wish={wanted} isRead={read.isRead} error={read.error} onRetry={read.retry} />
      )}
      <Checkbox
        label={
          single === undefined
            ? tools('mergeDeletesOthers')
            : tools('mergeDeletes', { name: labelOf(single) })
        }
        checked={deletes}
        onChange={(event) => setDeletes(event.currentTarget.checked)}
      />
      <p>{tools('toolText.undo')}</p>
    </FormDialog>
  );
}
