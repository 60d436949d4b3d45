import { sql } from 'kysely';
import { Refusal, texts } from '../answers.ts';
import { forCustomer } from '../checks.ts';
import { cars } from '../elements/cars.ts';
import type { Element } from '../elements/element.ts';
import { products } from '../elements/products.ts';
import { services } from '../elements/services.ts';
import { users } from '../elements/users.ts';
import { customerOf, type Db, idIn, newRoutes } from '../http.ts';
import { notFoundText } from './elements.ts';

/** The members of a group, and adding and removing one: the same for all four kinds. */
export function membershipRoutes(db: Db) {
  return newRoutes()
    .route('/groups/:groupId/cars', routesOf(db, cars))
    .route('/groups/:groupId/users', routesOf(db, users))
    .route('/groups/:groupId/services', routesOf(db, services))
    .route('/groups/:groupId/products', routesOf(db, products));
}

/** Paths, and the texts of the element, are assumed (A). */
function routesOf<Row, Json extends object>(db: Db, element: Element<Row, Json>) {
  const { one } = element;
  return newRoutes()
    .get('/', forCustomer, async (c) => {
      const group = idIn(c.req.param('groupId'));
      if (!(await groupExists(db, customerOf(c), group))) throw Refusal.text(404, texts.group);
      const members = await element.membersOf(db, customerOf(c), group);
      return c.json(members.map((row) => element.toJson(row)));
    })
    .put('/:elementId', forCustomer, async (c) => {
      const found = await assign(db, element, {
        customer: customerOf(c),
        group: idIn(c.req.param('groupId')),
        id: idIn(c.req.param('elementId')),
      });
      if (!found.group) throw Refusal.text(404, texts.group);
      if (!found.element) throw Refusal.text(404, notFoundText(one));
      if (!found.changed) throw alreadyAssigned(one);
      return c.body(null, 204);
    })
    .delete('/:elementId', forCustomer, async (c) => {
      const found = await remove(db, element, {
        customer: customerOf(c),
        group: idIn(c.req.param('groupId')),
        id: idIn(c.req.param('elementId')),
      });
      if (!found.group) throw Refusal.text(404, texts.group);
      if (!found.changed) throw notAssigned(one);
      return c.body(null, 204);
    });
}

const alreadyAssigned = (one: string) =>
  Refusal.text(409, `The ${one} is already assigned to the group.`);

const notAssigned = (one: string) =>
  Refusal.text(404, `Could not remove the ${one} from the group because it is not assigned.`);

async function groupExists(db: Db, customer: number, group: number): Promise<boolean> {
  const found = await db
    .selectFrom('groups')
    .select('id')
    .where('customer_id', '=', customer)
    .where('id', '=', group)
    .executeTakeFirst();
  return found !== undefined;
}

interface Ids {
  customer: number;
  group: number;
  id: number;
}

interface Found {
  group: boolean;
  element: boolean;
  changed: boolean;
}

/**
 * Adds in one statement. The locks make it wait for somebody who deletes the group or the element
 * at the same time; of equal ones at the same time, one alone changes anything.
 */
async function assign<Row, Json extends object>(
  db: Db,
  { plural, belongs }: Element<Row, Json>,
  { customer, group, id }: Ids,
): Promise<Found> {
  const { rows } = await sql<Found>`
    with the_group as (
      select id from groups where customer_id = ${customer} and id = ${group} for key share),
    the_element as (
      select ${sql.ref(belongs.id)} as id from ${sql.table(belongs.table)}
      where customer_id = ${customer} and ${sql.ref(belongs.id)} = ${id} for key share),
    added as (
      insert into ${sql.table(`group_${plural}`)} (customer_id, group_id, element_id)
      select ${customer}::int, the_group.id, the_element.id from the_group, the_element
      on conflict do nothing returning 1)
    select exists (select from the_group) as "group", exists (select from the_element) as element,
      exists (select from added) as changed`.execute(db);
  return rows[0] ?? { group: false, element: false, changed: false };
}

async function remove<Row, Json extends object>(
  db: Db,
  { plural }: Element<Row, Json>,
  { customer, group, id }: Ids,
): Promise<Omit<Found, 'element'>> {
  const { rows } = await sql<Omit<Found, 'element'>>`
    with removed as (
      delete from ${sql.table(`group_${plural}`)}
      where customer_id = ${customer} and group_id = ${group} and element_id = ${id} returning 1)
    select exists (select from groups where customer_id = ${customer} and id = ${group}) as "group",
      exists (select from removed) as changed`.execute(db);
  return rows[0] ?? { group: false, changed: false };
}
