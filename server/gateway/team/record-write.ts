import { idOf } from '../keys/answer-encryption.ts';
import { UpstreamFailure, type UpstreamCall } from '../proxy/upstream.ts';
import { personOf } from './person.ts';
import { describeWrite, type WriteEnd } from './team-change.ts';
import type { Team } from './team.ts';

/** A write of the contract on its way to an environment. */
interface RecordedWrite {
  environment: string;
  pattern: string;
  call: UpstreamCall;
  /** The Idempotency-Key. */
  key: string | null;
  headers: Headers;
}

/**
 * Logs how a write ended, before its answer is passed on: an answer that a browser got is in the log.
 *
 * @throws {UpstreamFailure} where the log can not be written: the outcome then counts as unknown, and
 * a repeat under the same key finds what was done
 */
export async function recordWrite(team: Team, write: RecordedWrite, end: WriteEnd): Promise<void> {
  const { environment, pattern, call, key, headers } = write;
  const { method, path, body } = call;
  const described = describeWrite({ method, pattern, path, body }, end);
  const customer = Number(headers.get('customer-id') ?? Number.NaN);
  if (described === null || !Number.isInteger(customer) || Math.abs(customer) >= 2 ** 31) return;
  try {
    await team.record({
      ...described,
      environment,
      customer,
      by: personOf(headers.get('authorization') ?? undefined),
      run: runOf(headers),
      writeId: key === null ? null : idOf([environment, customer, method, path, key].join('\n')),
    });
  } catch {
    throw new UpstreamFailure('cut');
  }
}

/** The run that a write belongs to, as the client names it. */
function runOf(headers: Headers): string | null {
  const run = headers.get('motorpool-run') ?? '';
  return /^[\w-]{1,64}$/.test(run) ? run : null;
}
