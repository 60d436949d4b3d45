import { createMiddleware } from 'hono/factory';
import { Refusal, texts } from '../answers.ts';
import { API_KEY } from '../checks.ts';
import { resetExample } from '../fleet/example.ts';
import { type Api, type Db, newRoutes } from '../http.ts';

/**
 * What the sandbox can do beside the API, below `/api/sandbox`. Without its key none of it exists.
 */
export function createControl(db: Db) {
  return newRoutes()
    .basePath('/api/sandbox')
    .use('*', withKey)
    .post('/reset', async (c) => {
      await resetExample(db);
      return c.body(null, 204);
    })
    .notFound(notThere)
    .onError((error) => {
      if (error instanceof Refusal) return error.toResponse();
      console.error(`The sandbox failed: ${error.message}`);
      return Refusal.text(500, texts.internal).toResponse();
    });
}

const withKey = createMiddleware<Api>(async (c, next) => {
  if (c.req.header('flinkey-API-Key') !== API_KEY) return notThere();
  return next();
});

const notThere = () => Refusal.text(404, 'Not found.').toResponse();
