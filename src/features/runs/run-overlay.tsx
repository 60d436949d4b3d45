import { scopeName } from '../../api/scope.ts';
import { unconfirmed } from '../../parts/plans/plan-confirmation.ts';
import { useStored } from '../../ui/use-stored.ts';
import { takenBelow } from '../../ui/screen/taken-below.ts';
import type { Session } from '../../session/session.ts';
import { Credentials, useCredentials } from './credentials.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { PlanProgress } from './plan-progress.tsx';
import classes from './run-overlay.module.css';
import { RunDock } from './run-dock.tsx';
import { type AskedProps, RunMessages } from './run-messages.tsx';
import { useDockRoom } from './use-dock-room.ts';
import { useOtherTabs } from './use-other-tabs.ts';
import { useRunsElsewhere } from './use-runs-elsewhere.ts';

/**
 * Where runs speak: a corner over the page that takes no room and no clicks but its own, and the
 * dialogs in which they ask. Those come along with it: in the middle of a run their code may be gone.
 */
export function RunOverlay({ session, ...keys }: { session: Session } & AskedProps) {
  const { environment, customer } = session;
  const scope = { environment, customerId: customer.id };
  const asked = useStored(unconfirmed, ({ plan }) => plan);
  const making = useStored(unconfirmed, (state) => state.making);
  const credentials = useCredentials(session);
  const below = useStored(takenBelow, ({ pixels }) => pixels);
  const dockRoom = useDockRoom();
  useRunsElsewhere(environment);
  useOtherTabs();
  return (
    <>
      <div
        ref={dockRoom}
        className={classes.overlay}
        style={
          below === 0 ? undefined : { bottom: below, maxHeight: `calc(100dvh - 4rem - ${below}px)` }
        }
        data-region
      >
        <RunMessages key={scopeName(scope)} scope={scope} {...keys} />
        <div className={classes.dock}>
          <RunDock scope={scope} onEnter={credentials.open} />
        </div>
      </div>
      <Credentials {...credentials} session={session} />
      {making !== null && <PlanProgress key={making.id} making={making} />}
      {asked !== null && <PlanPreview key={asked.id} asked={asked} />}
    </>
  );
}
