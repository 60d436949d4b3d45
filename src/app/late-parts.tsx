import { ShareRequest } from '../features/shell/share-request.tsx';
import { TeamNews } from '../features/team/team-news.tsx';
import type { Scope } from '../api/scope.ts';
import { useRememberOpened } from '../parts/commands/use-remember-opened.ts';
import { useRegionKeys } from '../ui/focus/regions.ts';

function OfCustomer({ environment, customerId }: Scope) {
  useRememberOpened({ environment, customerId });
  return <TeamNews environment={environment} customerId={customerId} />;
}

/** What goes on beside every page, and so can come after it. */
export function LateParts({ scope }: { scope: Scope | null }) {
  useRegionKeys();
  return (
    <>
      <ShareRequest />
      {scope !== null && <OfCustomer {...scope} />}
    </>
  );
}
