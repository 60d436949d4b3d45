import type { Selectable } from 'kysely';
import type { Product } from '../../../src/api/generated/types.gen.ts';
import type { Db } from '../http.ts';
import type { Schema } from '../schema.ts';
import type { Element } from './element.ts';

type Row = Selectable<Schema['products']>;

export const selectProducts = (db: Db, customer: number) =>
  db.selectFrom('products').selectAll('products').where('products.customer_id', '=', customer);

/** flinkey-api.md, "Schemas": Product (D). */
export const products: Element<Row, Product> = {
  plural: 'products',
  one: 'product',
  belongs: { table: 'products', id: 'id' },
  fields: {
    id: { type: 'int', column: 'products.id', nullable: false },
    uniqueId: { type: 'string', column: 'products.unique_id', nullable: false },
    serialNumber: { type: 'string', column: 'products.serial_number', nullable: false },
    sapNumber: { type: 'string', column: 'products.sap_number', nullable: false },
    type: { type: 'string', column: 'products.type', nullable: false },
    dongleTerminationTimeStamp: {
      type: 'date',
      column: 'products.dongle_terminated_at',
      nullable: true,
    },
  },
  toJson: ({ id, unique_id, serial_number, sap_number, type, dongle_terminated_at }) => ({
    id,
    uniqueId: unique_id,
    serialNumber: serial_number,
    sapNumber: sap_number,
    type,
    dongleTerminationTimeStamp: dongle_terminated_at?.toISOString() ?? null,
  }),
  membersOf: (db, customer, group) =>
    selectProducts(db, customer)
      .innerJoin('group_products', 'group_products.element_id', 'products.id')
      .where('group_products.group_id', '=', group)
      .orderBy('products.id')
      .execute(),
};
