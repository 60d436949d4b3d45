import type { Selectable } from 'kysely';
import type { Car } from '../../../src/api/generated/types.gen.ts';
import type { Db } from '../http.ts';
import type { Schema } from '../schema.ts';
import type { Element } from './element.ts';

type Row = Selectable<Schema['cars']>;

export const selectCars = (db: Db, customer: number) =>
  db.selectFrom('cars').selectAll('cars').where('cars.customer_id', '=', customer);

/** flinkey-api.md, "Schemas": Car (D). */
export const cars: Element<Row, Car> = {
  plural: 'cars',
  one: 'car',
  belongs: { table: 'cars', id: 'id' },
  fields: {
    id: { type: 'int', column: 'cars.id', nullable: false },
    name: { type: 'string', column: 'cars.name', nullable: false },
    description: { type: 'string', column: 'cars.description', nullable: true },
    vin: { type: 'string', column: 'cars.vin', nullable: true },
    licensePlate: { type: 'string', column: 'cars.license_plate', nullable: true },
    brand: { type: 'string', column: 'cars.brand', nullable: true },
    model: { type: 'string', column: 'cars.model', nullable: true },
  },
  toJson: ({ id, name, description, vin, license_plate, brand, model }) => ({
    id,
    name,
    description,
    vin,
    licensePlate: license_plate,
    brand,
    model,
  }),
  membersOf: (db, customer, group) =>
    selectCars(db, customer)
      .innerJoin('group_cars', 'group_cars.element_id', 'cars.id')
      .where('group_cars.group_id', '=', group)
      .orderBy('cars.id')
      .execute(),
};
