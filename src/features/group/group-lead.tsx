import { GroupRulesState } from './group-rules.tsx';
import { GroupSteps } from './group-steps.tsx';

/** What stands below the name of a group: the way to its neighbours, and how it stands with its rules. */
export function GroupLead({ group }: { group: { id: number; name: string } }) {
  return (
    <>
      <GroupSteps groupId={group.id} />
      <GroupRulesState group={group} />
    </>
  );
}
