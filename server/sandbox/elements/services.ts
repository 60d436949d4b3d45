import type { Selectable } from 'kysely';
import type { Service } from '../../../src/api/generated/types.gen.ts';
import type { Db } from '../http.ts';
import type { Schema } from '../schema.ts';
import type { Element } from './element.ts';

type Row = Selectable<Schema['services']>;

export const selectServices = (db: Db, customer: number) =>
  db.selectFrom('services').selectAll('services').where('services.customer_id', '=', customer);

/** flinkey-api.md, "Schemas": Service (D). */
export const services: Element<Row, Service> = {
  plural: 'services',
  one: 'service',
  belongs: { table: 'services', id: 'id' },
  fields: {
    id: { type: 'int', column: 'services.id', nullable: false },
    name: { type: 'string', column: 'services.name', nullable: false },
    isTerminated: { type: 'boolean', column: 'services.is_terminated', nullable: false },
    terminationDate: { type: 'date', column: 'services.termination_date', nullable: true },
    terminationCause: { type: 'string', column: 'services.termination_cause', nullable: true },
    productId: { type: 'int', column: 'services.product_id', nullable: true },
  },
  toJson: ({ id, name, is_terminated, termination_date, termination_cause, product_id }) => ({
    id,
    name,
    isTerminated: is_terminated,
    terminationDate: termination_date?.toISOString() ?? null,
    terminationCause: termination_cause,
    productId: product_id,
  }),
  membersOf: (db, customer, group) =>
    selectServices(db, customer)
      .innerJoin('group_services', 'group_services.element_id', 'services.id')
      .where('group_services.group_id', '=', group)
      .orderBy('services.id')
      .execute(),
};
