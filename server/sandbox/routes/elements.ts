import type { SelectQueryBuilder } from 'kysely';
import { Refusal } from '../answers.ts';
import { forCustomer } from '../checks.ts';
import { cars, selectCars } from '../elements/cars.ts';
import type { Element } from '../elements/element.ts';
import { products, selectProducts } from '../elements/products.ts';
import { selectServices, services } from '../elements/services.ts';
import { type Call, customerOf, type Db, idIn, newRoutes, queryOf } from '../http.ts';
import { applyListOptions, readElementOptions, readListOptions } from '../odata/options.ts';
import { project } from '../odata/select.ts';

/** `GET /cars /services /products` and one of each, all with OData (flinkey-api.md, "Endpoints"). */
export function elementRoutes(db: Db) {
  return newRoutes()
    .get('/cars', forCustomer, (c) => answerList(c, selectCars(db, customerOf(c)), cars))
    .get('/cars/:id', forCustomer, async (c) => {
      const id = idIn(c.req.param('id'));
      const row = await selectCars(db, customerOf(c)).where('cars.id', '=', id).executeTakeFirst();
      return answerOne(c, row, cars);
    })
    .get('/services', forCustomer, (c) =>
      answerList(c, selectServices(db, customerOf(c)), services),
    )
    .get('/services/:id', forCustomer, async (c) => {
      const query = selectServices(db, customerOf(c));
      const row = await query.where('services.id', '=', idIn(c.req.param('id'))).executeTakeFirst();
      return answerOne(c, row, services);
    })
    .get('/products', forCustomer, (c) =>
      answerList(c, selectProducts(db, customerOf(c)), products),
    )
    .get('/products/:id', forCustomer, async (c) => {
      const query = selectProducts(db, customerOf(c));
      const row = await query.where('products.id', '=', idIn(c.req.param('id'))).executeTakeFirst();
      return answerOne(c, row, products);
    });
}

/** The elements that the OData options of the call leave of a query. */
export async function answerList<DB, TB extends keyof DB, Row, Json extends object>(
  c: Call,
  query: SelectQueryBuilder<DB, TB, Row>,
  element: Element<Row, Json>,
): Promise<Response> {
  const options = readListOptions(queryOf(c), element.fields, c.get('odataLimits'));
  const rows = await applyListOptions(query, options).execute();
  return c.json(rows.map((row) => project(element.toJson(row as Row), options.select)));
}

/** One element, or 404 with the text of flinkey-api.md, "element" (A). */
export function answerOne<Row, Json extends object>(
  c: Call,
  row: Row | undefined,
  element: Element<Row, Json>,
  notFound = notFoundText(element.one),
): Response {
  const selection = readElementOptions(queryOf(c), element.fields);
  if (row === undefined) throw Refusal.text(404, notFound);
  return c.json(project(element.toJson(row), selection));
}

export const notFoundText = (one: string) => `Unable to find a ${one} for the given ${one}Id.`;
