import { DriftBadge } from '../../parts/rules/drift-badge.tsx';
import { DriftWatch } from '../../parts/rules/drift-watch.tsx';
import { useRules } from '../../parts/rules/kept-rules.ts';

/** How far the group of the page is from what its rules say; nothing where there are no rules. */
export function GroupRulesState({ group }: { group: { id: number; name: string } }) {
  const rules = useRules();
  if (rules.length === 0) return null;
  return (
    <>
      <DriftWatch />
      <DriftBadge group={group} />
    </>
  );
}
