import { Refusal, texts } from './answers.ts';
import { hasApiKey, hasToken } from './checks.ts';
import { isCallOf } from './known-calls.ts';
import type { Faults } from './control/faults.ts';
import { withFaults, UpstreamCut } from './control/inject-fault.ts';
import { type Db, newRoutes } from './http.ts';
import { ODataError } from './odata/error.ts';
import type { ODataLimits } from './odata/limits.ts';
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
 * The flinkey API v3 below `/v3`: every call of the contract. As in an API gateway, an unknown call or
 * method is 404 before any check.
 *
 * @throws {UpstreamCut} from `fetch`, where a fault says so
 */
export function createApi(
  db: Db,
  tokens: Tokens,
  faults: Faults | null,
  odataLimits: ODataLimits | null,
) {
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
  const api = newRoutes()
    .notFound(noRoute)
    .onError((error) => answerTo(error, odataLimits !== null));
  if (faults !== null) api.use('*', withFaults(faults));
  const known = isCallOf(v3.routes);
  api.use('/v3/*', async (c, next) => {
    if (!known(c.req.method, c.req.path.slice('/v3'.length))) return noRoute();
    c.set('odataLimits', odataLimits);
    return next();
  });
  return api.route('/v3', v3);
}

const noRoute = () => Refusal.gateway(404, texts.noRoute).toResponse();

function answerTo(error: Error, strict: boolean): Response {
  if (error instanceof UpstreamCut) throw error;
  if (error instanceof Refusal) return error.toResponse();
  if (error instanceof ODataError) {
    const refusal = strict ? Refusal.odata(error.message) : Refusal.text(400, error.message);
    return refusal.toResponse();
  }
  reportFailure(error);
  return Refusal.text(500, texts.internal).toResponse();
}
