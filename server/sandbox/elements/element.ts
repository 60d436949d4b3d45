import type { Fields } from '../odata/fields.ts';
import type { Db } from '../http.ts';

/** One of the four kinds that can be in a group, as the routes of memberships need it. */
export interface Element<Row, Json extends object> {
  plural: 'cars' | 'users' | 'services' | 'products';
  one: 'car' | 'user' | 'service' | 'product';
  /** Where the database keeps to whom an element belongs. */
  belongs: { table: string; id: string };
  fields: Fields;
  toJson: (row: Row) => Json;
  membersOf: (db: Db, customer: number, group: number) => Promise<Row[]>;
}
