import type * as v from 'valibot';
import type { orderSchema } from '../server/sandbox/control/faults.ts';

/** The sandbox's API key, which opens its control as well. */
export const apiKey = 'sandbox-key';

/** Which calls meet which fault; all but the fault itself may be left out (docs of the sandbox). */
type FaultOrder = v.InferInput<typeof orderSchema>;

/** The sandbox of a running server, told to misbehave or to begin again. */
export interface SandboxControl {
  /** The example fleet as it was at the start; faults that are still ordered are called off. */
  reset(): Promise<void>;
  orderFault(order: FaultOrder): Promise<void>;
  clearFaults(): Promise<void>;
}

/** Opens the control of a server that was started with `MOTORPOOL_FAULTS=1`. */
export const controlSandbox = (origin: string): SandboxControl => {
  const send = async (method: string, path: string, body?: unknown): Promise<void> => {
    const answer = await fetch(`${origin}/api/sandbox/${path}`, {
      method,
      headers: {
        'flinkey-API-Key': apiKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`${answer.status} of ${method} ${path}: ${await answer.text()}`);
    }
  };
  const clearFaults = () => send('DELETE', 'faults');
  return {
    reset: async () => {
      await clearFaults();
      await send('POST', 'reset');
    },
    orderFault: (order) => send('POST', 'faults', order),
    clearFaults,
  };
};
