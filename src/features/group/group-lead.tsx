import { GroupHistory } from './group-history.tsx';
import { GroupRulesState } from './group-rules.tsx';
import { GroupSteps } from './group-steps.tsx';

/** What stands below the name of a group: the way to its neighbours, its history, and how it stands with its rules. */
export function GroupLead({ group }: { group: { id: number; name: string } }) {
  return (
    <>
      <GroupSteps groupId={group.id} />
      <GroupHistory groupId={group.id} />
      <GroupRulesState group={group} />
    </>
  );
}
