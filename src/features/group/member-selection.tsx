import { Button } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconFolderMinus,
  IconFolderPlus,
  IconFolderSymlink,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';

const GroupPicker = lazyPart(
  async () => (await import('../../parts/groups/group-picker.tsx')).GroupPicker,
);
const SplitDialog = lazyPart(
  async () =>
    (await withLaterWords(() => import('../../parts/groups/split-dialog.tsx'))).SplitDialog,
);

interface MemberSelectionProps {
  group: { id: number; name: string };
  kind: ElementKind;
  ids: readonly number[];
  /** What is not in the group is shown beside it: there is less room. */
  isBeside: boolean;
  onRemove: () => void;
  /** It was carried out: nothing is selected any more. */
  onDone: () => void;
}

/** What can be done with the selected members of a group; goes away with the selection, which its own clicks end. */
export function MemberSelection(props: MemberSelectionProps) {
  const { group, kind, ids, isBeside, onRemove, onDone } = props;
  const t = useTranslations('acts');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const { wish } = useChange();
  const [picks, setPicks] = useState<'move' | 'assign' | 'split' | null>(null);
  const what = common(`counts.${kind}`, { count: ids.length });
  const pick = (to: number) => {
    setPicks(null);
    if (picks === 'move') wish({ type: 'move', kind, elementIds: ids, from: group.id, to }, onDone);
    else wish({ type: 'assign', kind, groupIds: [to], elementIds: ids }, onDone);
  };
  const others = [
    {
      label: t('moveSelected'),
      icon: <IconFolderSymlink size="1rem" aria-hidden />,
      onSelect: () => setPicks('move'),
    },
    {
      label: t('splitSelected'),
      icon: <IconArrowsSplit2 size="1rem" aria-hidden />,
      onSelect: () => setPicks('split'),
    },
    {
      label: t('addSelected'),
      icon: <IconFolderPlus size="1rem" aria-hidden />,
      onSelect: () => setPicks('assign'),
    },
  ];
  return (
    <>
      {!isBeside &&
        others.map(({ label, icon, onSelect }) => (
          <Button
            key={label}
            size="compact-sm"
            variant="default"
            leftSection={icon}
            onClick={onSelect}
          >
            {label}
          </Button>
        ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={isBeside ? undefined : <IconFolderMinus size="1rem" aria-hidden />}
        onClick={onRemove}
        {...useFocusHome()}
      >
        {groups('removeSelected', { what })}
      </Button>
      {isBeside && <ActionMenu label={common('more')} size="1.625rem" actions={others} />}
      {picks === 'split' && (
        <Opening onClose={() => setPicks(null)}>
          <SplitDialog
            group={group}
            chosen={{ kind, ids }}
            onStarted={onDone}
            onClose={() => setPicks(null)}
          />
        </Opening>
      )}
      {(picks === 'move' || picks === 'assign') && (
        <Opening onClose={() => setPicks(null)}>
          <GroupPicker
            title={t(picks === 'move' ? 'moveTitle' : 'addTitleTo', { what })}
            without={group.id}
            onPick={pick}
            onClose={() => setPicks(null)}
          />
        </Opening>
      )}
    </>
  );
}
