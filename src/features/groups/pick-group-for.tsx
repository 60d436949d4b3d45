import { useTranslations } from 'use-intl';
import { GroupPicker } from '../../parts/groups/group-picker.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import type { GroupAct, NamedGroup } from './use-group-dialog.ts';

interface PickGroupForProps {
  act: GroupAct;
  onPicked: (act: GroupAct, group: NamedGroup) => void;
  onClose: () => void;
}

/** Asks which group is meant by what somebody wants to do with one. */
export function PickGroupFor({ act, onPicked, onClose }: PickGroupForProps) {
  const t = useTranslations('palette');
  const groups = useGroups().data?.groups ?? [];
  const pick = (groupId: number) => {
    const group = groups.find(({ id }) => id === groupId);
    if (group !== undefined) onPicked(act, group);
  };
  return <GroupPicker title={t(`pickFor.${act}`)} onPick={pick} onClose={onClose} />;
}
