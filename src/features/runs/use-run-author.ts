import { useQuery } from '@tanstack/react-query';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { runAuthorQuery } from '../../queries/team-log.ts';

/** Who made a run, as the team's log calls them; null where that is not known, as where no log is kept. */
export function useRunAuthor({ id, scope, endedAt }: RunSnapshot): string | null {
  const personName = usePersonName();
  const author = useQuery({ ...runAuthorQuery(scope, id), enabled: endedAt !== null }).data;
  return author ? personName(author) : null;
}
