import type { Group, GroupCreated } from '../../../src/api/generated/types.gen.ts';
import { Refusal, texts } from '../answers.ts';
import { flawOf, given, readObject } from '../body.ts';
import { forCustomer, hasJson } from '../checks.ts';
import { type Call, customerOf, type Db, idIn, newRoutes } from '../http.ts';

/** `/groups` and `/groups/{groupId}` (S and D; verbs and bodies partly assumed). No OData. */
export function groupRoutes(db: Db) {
  return newRoutes()
    .get('/groups', forCustomer, async (c) => {
      const groups: Group[] = await db
        .selectFrom('groups')
        .select(['id', 'name'])
        .where('customer_id', '=', customerOf(c))
        .orderBy('id')
        .execute();
      return c.json(groups);
    })
    .put('/groups', hasJson, forCustomer, async (c) => {
      const name = await readName(c);
      const created: GroupCreated = await db
        .insertInto('groups')
        .values({ customer_id: customerOf(c), name })
        .returning('id')
        .executeTakeFirstOrThrow();
      return c.json(created, 201);
    })
    .patch('/groups/:id', hasJson, forCustomer, async (c) => {
      const name = await readName(c);
      const renamed = await db
        .updateTable('groups')
        .set({ name })
        .where('customer_id', '=', customerOf(c))
        .where('id', '=', idIn(c.req.param('id')))
        .returning('id')
        .executeTakeFirst();
      if (renamed === undefined) throw Refusal.text(404, texts.group);
      return c.body(null, 204);
    })
    .delete('/groups/:id', forCustomer, async (c) => {
      const deleted = await db
        .deleteFrom('groups')
        .where('customer_id', '=', customerOf(c))
        .where('id', '=', idIn(c.req.param('id')))
        .returning('id')
        .executeTakeFirst();
      if (deleted === undefined) throw Refusal.text(404, texts.group);
      return c.body(null, 204);
    });
}

const MAX_NAME = 256;

/** The name in the body, trimmed. Names may repeat; what else is refused is assumed (A). */
async function readName(c: Call): Promise<string> {
  const name = given(await readObject(c), 'name') ?? '';
  if (typeof name !== 'string') throw Refusal.text(400, 'The field name must be a string.');
  if (name.trim() === '') throw Refusal.text(400, texts.noName);
  const flaw = flawOf(name, MAX_NAME);
  if (flaw !== null) throw Refusal.text(400, `The field name ${flaw}.`);
  return name.trim();
}
