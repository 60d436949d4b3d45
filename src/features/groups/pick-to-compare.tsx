import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { GroupPicker } from '../../parts/groups/group-picker.tsx';
import { paths } from '../../paths.ts';

interface PickToCompareProps {
  group: { id: number; name: string };
  onClose: () => void;
}

/** Asks with which group one is compared, and goes there. */
export function PickToCompare({ group, onClose }: PickToCompareProps) {
  const tools = useTranslations('tools');
  const labelOf = useGroupLabel();
  const navigate = useNavigate();
  return (
    <GroupPicker
      title={tools('pick.compare', { name: labelOf(group) })}
      without={group.id}
      onPick={(other) => {
        onClose();
        void navigate(paths.compare(group.id, other));
      }}
      onClose={onClose}
    />
  );
}
