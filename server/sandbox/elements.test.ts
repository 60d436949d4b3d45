import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { isVin } from './fleet/vin.ts';
import * as v from 'valibot';

const counts = [
  { plural: 'cars', first: 240, second: 12 },
  { plural: 'users', first: 120, second: 8 },
  { plural: 'services', first: 240, second: 12 },
  { plural: 'products', first: 240, second: 12 },
  { plural: 'groups', first: 24, second: 3 },
] as const;

const carsSchema = v.array(
  v.object({
    vin: v.nullable(v.string()),
    licensePlate: v.nullable(v.string()),
    brand: v.nullable(v.string()),
  }),
);

onEachDatabase((opened) => {
  describe('the example fleet', () => {
    test.each(counts)('has its $plural', async ({ plural, first, second }) => {
      const count = async (customer: number) =>
        idsIn((await opened.manager.at(customer).get(`/${plural}`)).json).length;
      expect([await count(1), await count(2), await count(3)]).toEqual([first, second, 0]);
    });

    test('has the three customers of the manager', async () => {
      expect((await opened.manager.get('/customers')).json).toEqual([
        { id: 1, name: 'Musterflotte GmbH' },
        { id: 2, name: 'Second Fleet Ltd' },
        { id: 3, name: 'Neue Mobilität AG' },
      ]);
    });

    test('has VINs that pass their check digit, plates of its own, and things unknown', async () => {
      const fleet = v.parse(carsSchema, (await opened.manager.get('/cars')).json);
      const vins = fleet.flatMap(({ vin }) => vin ?? []);
      const plates = fleet.flatMap(({ licensePlate }) => licensePlate ?? []);
      expect(vins.filter((vin) => !isVin(vin))).toEqual([]);
      expect([new Set(vins).size, new Set(plates).size]).toEqual([vins.length, plates.length]);
      expect([vins.length, plates.length].every((known) => known > 200 && known < 240)).toBe(true);
      expect(fleet.some(({ brand }) => brand === null)).toBe(true);
    });

    test('has groups from empty to 60 cars, 15 % of the cars in none and some in five', async () => {
      const groups = idsIn((await opened.manager.get('/groups')).json);
      const members = await Promise.all(
        groups.map(async (id) => idsIn((await opened.manager.get(`/groups/${id}/cars`)).json)),
      );
      const sizes = members.map(({ length }) => length);
      expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([0, 60]);
      const memberships = new Map<number, number>();
      for (const car of members.flat()) memberships.set(car, (memberships.get(car) ?? 0) + 1);
      expect(memberships.size).toBe(204);
      expect(Math.max(...memberships.values())).toBe(5);
    });

    test('has services that have ended, with and without a cause', async () => {
      const ended = idsIn((await opened.manager.get('/services?$filter=isTerminated')).json);
      const withDate = await opened.manager.get('/services?$filter=terminationDate ne null');
      const withCause = await opened.manager.get('/services?$filter=terminationCause ne null');
      expect(ended.length).toBeGreaterThan(10);
      expect(idsIn(withDate.json)).toEqual(ended);
      expect(idsIn(withCause.json).length).toBeLessThan(ended.length);
    });
  });

  test('one product of the example fleet is a flinkey IQ whose dongle was terminated', async () => {
    const filter = "$filter=type eq 'flinkey IQ'";
    const found = (await opened.manager.get(`/products?${filter}`)).json;
    expect(found).toMatchObject([{ dongleTerminationTimeStamp: '2025-06-30T22:00:00.000Z' }]);
    const [id] = idsIn(found);
    const terminated = '$filter=dongleTerminationTimeStamp gt 2025-01-01T00:00:00Z';
    expect(idsIn((await opened.manager.get(`/products?${terminated}`)).json)).toEqual([id]);
    expect((await opened.manager.get(`/products/${id ?? 0}`)).json).toEqual(
      Array.isArray(found) ? found[0] : null,
    );
    const others = await opened.manager.get('/products?$filter=dongleTerminationTimeStamp eq null');
    expect(idsIn(others.json)).toHaveLength(239);
  });

  describe.each(['cars', 'services', 'products', 'users'])('one of the %s', (plural) => {
    test('is read by its id', async () => {
      const list = await opened.manager.get(`/${plural}?$skip=9&$top=1`);
      const [id = 0] = idsIn(list.json);
      expect([(await opened.manager.get(`/${plural}/${id}`)).json]).toEqual(list.json);
    });

    test.each(['0', '-1', '999999', '2147483648', 'x', '1%00'])(
      'is not found by %s',
      async (id) => {
        expect((await opened.manager.get(`/${plural}/${id}`)).status).toBe(404);
      },
    );

    test('answers with the properties that $select names, and refuses the options of lists', async () => {
      const [id = 0] = idsIn((await opened.manager.get(`/${plural}?$top=1`)).json);
      const one = `/${plural}/${id}`;
      expect((await opened.manager.get(`${one}?$select=id`)).json).toEqual({ id });
      for (const option of ['$filter=id gt 0', '$orderby=id', '$top=1', '$skip=0', '$select=x']) {
        const answer = await opened.manager.get(`${one}?${option}`);
        expect([option, answer.status]).toEqual([option, 400]);
      }
    });

    test('of another customer is not found by its id', async () => {
      const [theirs = 0] = idsIn(
        (await opened.manager.at(2).get(`/${plural}?$orderby=id desc&$top=1`)).json,
      );
      expect((await opened.manager.get(`/${plural}/${theirs}`)).status).toBe(404);
    });
  });
});
