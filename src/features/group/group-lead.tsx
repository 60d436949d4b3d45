import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { GroupHistory } from './group-history.tsx';
import { GroupRulesState } from './group-rules.tsx';
import { GroupSteps } from './group-steps.tsx';

/**
 * What stands below the name of a group: the way to its neighbours, its history (in the menu, on a phone), and
 * how it stands with its rules.
 */
export function GroupLead({ group }: { group: { id: number; name: string } }) {
  const narrow = useNarrow();
  return (
    <>
      <GroupSteps groupId={group.id} />
      {!narrow && <GroupHistory groupId={group.id} />}
      <GroupRulesState group={group} />
    </>
  );
}
