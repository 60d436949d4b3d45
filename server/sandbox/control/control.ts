import { createMiddleware } from 'hono/factory';
import { stream } from 'hono/streaming';
import * as v from 'valibot';
import { Refusal, texts } from '../answers.ts';
import { readObject } from '../body.ts';
import { API_KEY } from '../checks.ts';
import { resetExample } from '../fleet/example.ts';
import { type Api, type Call, type Db, newRoutes } from '../http.ts';
import { reportFailure } from '../report-failure.ts';
import { seed } from '../seed/seed.ts';
import { seedSizeSchema } from '../seed/size.ts';
import type { Tokens } from '../tokens.ts';
import { type Faults, orderSchema } from './faults.ts';

/**
 * The sandbox's own calls beside the API, below `/api/sandbox`. A call without the API key gets 404,
 * and so does every fault call where `faults` is null. `names` are those of the environments.
 */
export function createControl(
  db: Db,
  tokens: Tokens,
  faults: Faults | null,
  names: readonly string[],
) {
  const control = newRoutes()
    .basePath('/api/sandbox')
    .use('*', withKey)
    .post('/reset', async (c) => {
      await resetExample(db, names);
      return c.body(null, 204);
    })
    .post('/seed', async (c) => {
      const size = await readBody(c, seedSizeSchema);
      c.header('content-type', 'text/plain; charset=utf-8');
      return stream(c, async (lines) => {
        await seed(db, size, (line) => void lines.writeln(line)).catch((error: unknown) =>
          lines.writeln(`Failed: ${error instanceof Error ? error.message : 'unknown'}`),
        );
      });
    })
    .notFound(notThere)
    .onError((error) => {
      if (error instanceof Refusal) return error.toResponse();
      reportFailure(error);
      return Refusal.text(500, texts.internal).toResponse();
    });
  return faults === null ? control : control.route('/', faultRoutes(tokens, faults));
}

const faultRoutes = (tokens: Tokens, faults: Faults) =>
  newRoutes()
    .get('/faults', (c) => c.json(faults.list()))
    .post('/faults', async (c) => c.json(faults.add(await readBody(c, orderSchema)), 201))
    .delete('/faults', (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .post('/expire', async (c) => {
      const [, token = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
      if (!(await tokens.end(token))) throw Refusal.text(400, 'No valid token to end.');
      return c.body(null, 204);
    });

const withKey = createMiddleware<Api>(async (c, next) => {
  if (c.req.header('flinkey-API-Key') !== API_KEY) return notThere();
  return next();
});

const notThere = () => Refusal.text(404, 'Not found.').toResponse();

type Schema<T> = v.GenericSchema<unknown, T>;

async function readBody<T>(c: Call, schema: Schema<T>): Promise<T> {
  const read = v.safeParse(schema, await readObject(c));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw Refusal.text(400, `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`);
}
