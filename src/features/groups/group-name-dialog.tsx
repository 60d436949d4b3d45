import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { GroupNameField } from '../../parts/groups/group-name-field.tsx';
import { GroupSelect } from '../../parts/groups/group-select.tsx';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { WishFigures } from '../../parts/plans/wish-figures.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { KindsTaken } from './kinds-taken.tsx';
import { useReadAnew } from './use-read-anew.ts';

interface GroupNameDialogProps {
  /** The group that gets another name; absent for a new one. */
  group?: { id: number; name: string };
  onClose: () => void;
}

/** The name of a new group, or another name for one. */
export function GroupNameDialog({ group, onClose }: GroupNameDialogProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const { busy, waiting, problem, isAside, run, wishMaking } = useFormRun();
  const groups = useGroups();
  const losing = useLosing();
  const [typed, setTyped] = useState(group?.name ?? '');
  const [missing, setMissing] = useState(false);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [kinds, setKinds] = useState<readonly ElementKind[]>(elementKinds);
  // Somebody else may have deleted the one that was chosen.
  const isThere = groups.data?.groups.some(({ id }) => id === chosenId) === true;
  const likeId = isThere ? chosenId : null;
  const like = useReadAnew(likeId === null ? [] : [likeId]);
  const name = cleanText(typed);
  const copy = likeId === null ? null : ({ type: 'duplicate', from: likeId, name, kinds } as const);
  const others = (groups.data?.groups ?? []).filter(({ id }) => id !== group?.id);
  // By this the engine finds a group again of whose creation nobody knows whether it was done.
  const sameName = others.filter((other) => other.name === name);
  const change = () => {
    if (group === undefined) {
      const known = sameName.map(({ id }) => id);
      const creation = { op: 'create-group', ref: 'new', name, known } as const;
      return run([creation], { type: 'create-group' });
    }
    const renaming = { op: 'rename-group', groupId: group.id, name, was: group.name } as const;
    return run([renaming], { type: 'rename-group', groupId: group.id });
  };
  const submit = async () => {
    if (name === '') {
      setMissing(true);
      return;
    }
    if (copy !== null) {
      if (like.isRead && (await wishMaking(copy)) === 'done') onClose();
      return;
    }
    const ending = name === group?.name ? 'done' : await change();
    if (['done', 'already-so', 'asked'].includes(ending)) onClose();
  };
  if (isAside) return null;
  return (
    <FormDialog
      title={group === undefined ? t('create') : t('renameTitle', { name: labelOf(group) })}
      submit={group === undefined ? t('create') : t('rename')}
      cancel={common('cancel')}
      busy={busy || (copy !== null && !like.isRead && like.error === null)}
      waiting={waiting}
      error={problem}
      losing={(typed !== (group?.name ?? '') || likeId !== null) && losing.typed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ForWhom />
      <GroupNameField
        label={t('name')}
        value={typed}
        others={others}
        isMissing={missing}
        onChange={(value) => {
          setTyped(value);
          setMissing(false);
        }}
      />
      {group === undefined && others.length > 0 && (
        <GroupSelect
          label={tools('like')}
          none={tools('likeNone')}
          value={likeId}
          onChange={setChosenId}
        />
      )}
      {copy !== null && (
        <>
          <KindsTaken kinds={kinds} onChange={setKinds} />
          <div aria-live="polite">
            <WishFigures
              wish={name === '' ? { ...copy, name: acts('split.unnamed') } : copy}
              isRead={like.isRead}
              error={like.error}
              onRetry={like.retry}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
