import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { GroupPicks } from '../../parts/groups/group-picks.tsx';
import { usePickedGroups } from '../../parts/groups/use-picked-groups.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import {
  useAllGroups,
  useMemberships,
  useReadingProgress,
} from '../../parts/members/use-memberships.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import classes from './elements.module.css';
import { insideGroups } from './inside-groups.ts';

interface GroupsDialogProps {
  kind: ElementKind;
  elementIds: readonly number[];
  type: 'assign' | 'remove';
  /** How many of what, in words. */
  what: string;
  onClose: () => void;
}

/** Picks the groups to which all that is selected is added, or from which it is removed. */
export function GroupsDialog({ kind, elementIds, type, what, onClose }: GroupsDialogProps) {
  // What the groups hold is looked up as it is read, which no argument tells of.
  'use no memo';
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const losing = useLosing();
  const { wish } = useChange();
  const shown = useMemberships(kind);
  useAllGroups(kind);
  const { known, total } = useReadingProgress(kind);
  const [picked, setPicked] = usePickedGroups();
  const [isNone, setNone] = useState(false);
  const inside = useMemo(
    () => insideGroups(elementIds, (groupId) => shown.members(groupId)?.ids),
    [elementIds, shown],
  );
  const submit = () => {
    setNone(picked.size === 0);
    if (picked.size === 0) return;
    wish({ type, kind, groupIds: [...picked], elementIds }, onClose);
  };
  return (
    <FormDialog
      title={t(type === 'assign' ? 'addTitle' : 'removeTitle', { what })}
      submit={t(type === 'assign' ? 'addSubmit' : 'removeSubmit', { count: picked.size })}
      cancel={common('cancel')}
      losing={picked.size > 0 && losing.typed}
      error={isNone && picked.size === 0 ? t('pickGroup') : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <ForWhom />
      {type === 'remove' && known < total && (
        <p className={classes.reading}>
          {t('readingGroups', { known: String(known), total: String(total) })}
        </p>
      )}
      <GroupPicks
        picked={picked}
        onPick={setPicked}
        // Out of a group goes only what is in it.
        isChoice={(id) => type === 'assign' || inside.any(id)}
        describe={(id) => {
          const held = inside.count(id);
          return held > 0 ? t('holds', { held, count: elementIds.length }) : undefined;
        }}
      />
    </FormDialog>
  );
}
