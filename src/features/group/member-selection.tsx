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
import { useChange } from '../../parts/use-change.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Opening } from '../../ui/opening.tsx';
import { useFocusHome } from '../../ui/use-focus-home.ts';

const GroupPicker = lazyPart(
  async () => (await import('../../parts/group-picker.tsx')).GroupPicker,
);
const SplitDialog = lazyPart(
  async () => (await import('../../parts/split-dialog.tsx')).SplitDialog,
);

interface MemberSelectionProps {
  group: { id: number; name: string };
  kind: ElementKind;
  ids: readonly number[];
  onRemove: () => void;
  /** It was carried out: nothing is selected any more. */
  onDone: () => void;
}

/** What can be done with the selected members of a group; goes away with the selection, which its own clicks end. */
export function MemberSelection({ group, kind, ids, onRemove, onDone }: MemberSelectionProps) {
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
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderSymlink size="1rem" aria-hidden />}
        onClick={() => setPicks('move')}
      >
        {t('moveSelected')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowsSplit2 size="1rem" aria-hidden />}
        onClick={() => setPicks('split')}
      >
        {t('splitSelected')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderPlus size="1rem" aria-hidden />}
        onClick={() => setPicks('assign')}
      >
        {t('addSelected')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderMinus size="1rem" aria-hidden />}
        onClick={onRemove}
        {...useFocusHome()}
      >
        {groups('removeSelected', { what })}
      </Button>
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
