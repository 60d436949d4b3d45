import type { Db } from '../http.ts';
import type { Schema } from '../schema.ts';
import { carsOf, productsOf, servicesOf, usersOf } from './fleet.ts';
import { groupCars, groupNames, groupOthers, type Membership } from './grouping.ts';
import { Random } from './random.ts';

/** Customer 1 of the example: 240 cars, 120 users, 24 groups, 240 products and services. */
export async function fillFirst(db: Db, customer: number): Promise<void> {
  const random = new Random(customer);
  const ids = await insertElements(db, customer, random, {
    cars: 240,
    users: 120,
    domain: 'musterflotte.example',
  });
  const groups = await insertGroups(db, customer, groupNames);
  await insertMembers(db, customer, 'group_cars', groupCars(random, ids.cars, groups));
  await insertMembers(db, customer, 'group_users', groupOthers(random, ids.users, groups, 9));
  await insertMembers(db, customer, 'group_services', groupOthers(random, ids.services, groups, 4));
  await insertMembers(db, customer, 'group_products', groupOthers(random, ids.products, groups, 4));
}

interface Size {
  cars: number;
  users: number;
  /** Of their e-mail addresses. */
  domain: string;
}

/** A customer with a few of everything; its last group is empty. */
export async function fillSmall(
  db: Db,
  customer: number,
  size: Size & { groups: number },
): Promise<void> {
  const random = new Random(customer);
  const ids = await insertElements(db, customer, random, size);
  const names = ['Vans', 'Sales', 'Spare'].slice(-size.groups);
  const groups = await insertGroups(db, customer, names);
  const [first] = groups;
  if (first === undefined) return;
  const members = (elements: number[]) =>
    elements.slice(0, 3).map((element_id) => ({ group_id: first, element_id }));
  await insertMembers(db, customer, 'group_cars', members(ids.cars));
  await insertMembers(db, customer, 'group_users', members(ids.users));
}

async function insertElements(db: Db, customer: number, random: Random, size: Size) {
  const owned = <T>(rows: T[]) => rows.map((row) => ({ ...row, customer_id: customer }));
  const cars = await db
    .insertInto('cars')
    .values(owned(carsOf(random, size.cars)))
    .returning('id')
    .execute();
  const users = await db
    .insertInto('users')
    .values(usersOf(random, size.users, size.domain))
    .returning('id')
    .execute();
  await db
    .insertInto('user_customers')
    .values(users.map(({ id }) => ({ customer_id: customer, user_id: id })))
    .execute();
  const products = await db
    .insertInto('products')
    .values(owned(productsOf(random, size.cars)))
    .returning('id')
    .execute();
  const services = await db
    .insertInto('services')
    .values(owned(servicesOf(random, idsOf(products))))
    .returning('id')
    .execute();
  return {
    cars: idsOf(cars),
    users: idsOf(users),
    products: idsOf(products),
    services: idsOf(services),
  };
}

async function insertGroups(db: Db, customer_id: number, names: readonly string[]) {
  const groups = await db
    .insertInto('groups')
    .values(names.map((name) => ({ customer_id, name })))
    .returning('id')
    .execute();
  return idsOf(groups);
}

type MembershipTable = Extract<keyof Schema, `group_${string}`>;

async function insertMembers(
  db: Db,
  customer_id: number,
  table: MembershipTable,
  members: Membership[],
): Promise<void> {
  const rows = members.map((member) => ({ ...member, customer_id }));
  if (rows.length > 0) await db.insertInto(table).values(rows).execute();
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);
