import type { Session } from '../../session/session.ts';
import classes from './run-desk.module.css';
import { RunMessages } from './run-messages.tsx';

/** Where runs speak: a corner over the page that takes no room and no clicks but its own. */
export function RunDesk({ session: { environment, customer } }: { session: Session }) {
  const scope = { environment, customerId: customer.id };
  return (
    <div className={classes.desk}>
      <RunMessages scope={scope} />
    </div>
  );
}
