import type { Customer } from '../../../src/api/generated/types.gen.ts';
import { Refusal, texts } from '../answers.ts';
import { type Db, newRoutes, queryOf } from '../http.ts';
import type { Fields } from '../odata/fields.ts';
import { applyListOptions, readListOptions } from '../odata/options.ts';
import { project } from '../odata/select.ts';

const fields: Fields = {
  id: { type: 'int', column: 'customers.id', nullable: false },
  name: { type: 'string', column: 'customers.name', nullable: false },
};

/** `GET /customers`: those for which the account may act. With none it is no manager: 404 (A). */
export function customerRoutes(db: Db) {
  return newRoutes().get('/customers', async (c) => {
    const account = c.get('account');
    const manages = await db
      .selectFrom('account_customers')
      .select('customer_id')
      .where('account_id', '=', account)
      .executeTakeFirst();
    if (manages === undefined) throw Refusal.text(404, texts.manager);
    const options = readListOptions(queryOf(c), fields, c.get('odataLimits'));
    const query = db
      .selectFrom('customers')
      .innerJoin('account_customers', 'account_customers.customer_id', 'customers.id')
      .where('account_customers.account_id', '=', account)
      .select(['customers.id', 'customers.name']);
    const rows: Customer[] = await applyListOptions(query, options).execute();
    return c.json(rows.map((row) => project(row, options.select)));
  });
}
