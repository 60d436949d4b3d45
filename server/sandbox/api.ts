import { Refusal, texts } from './answers.ts';
import { hasApiKey, hasToken } from './checks.ts';
import type { Faults } from './control/faults.ts';
import { withFaults, UpstreamCut } from './control/inject-fault.ts';
import { type Db, newRoutes } from './http.ts';
import { ODataError } from './odata/error.ts';
import { reportFailure } from './report-failure.ts';
import { customerRoutes } from './routes/customers.ts';
import { elementRoutes } from './routes/elements.ts';
import { groupRoutes } from './routes/groups.ts';
import { membershipRoutes } from './routes/memberships.ts';
import { tokenRoutes } from './routes/token.ts';
import { userAssignmentRoutes } from './routes/user-assignments.ts';
import { userRoutes } from './routes/users.ts';
import type { Tokens } from './tokens.ts';

/**
 * The flinkey API v3 below `/v3`: every call of flinkey-api.md.
 *
 * @throws {UpstreamCut} from `fetch`, where a fault says so
 */
export function createApi(db: Db, tokens: Tokens, faults: Faults | null) {
  const v3 = newRoutes()
    .use('*', hasApiKey)
    .route('/', tokenRoutes(db, tokens))
    .use('*', hasToken(db, tokens))
    .route('/', customerRoutes(db))
    .route('/', userAssignmentRoutes(db))
    .route('/', userRoutes(db))
    .route('/', elementRoutes(db))
    .route('/', groupRoutes(db))
    .route('/', membershipRoutes(db));
  const api = newRoutes().notFound(noRoute).onError(answerTo);
  if (faults !== null) api.use('*', withFaults(faults));
  return api.route('/v3', v3);
}

const noRoute = () => Refusal.gateway(404, texts.noRoute).toResponse();

function answerTo(error: Error): Response {
  if (error instanceof UpstreamCut) throw error;
  if (error instanceof Refusal) return error.toResponse();
  if (error instanceof ODataError) return Refusal.text(400, error.message).toResponse();
  reportFailure(error);
  return Refusal.text(500, texts.internal).toResponse();
}
