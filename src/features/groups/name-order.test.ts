// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from '../../api/elements.ts';
import { collatorFor } from '../../ui/collator.ts';
import { atOnce } from '../../ui/sliced.ts';
import { NameOrder } from './name-order.ts';

const car = (id: number, licensePlate: string | null): Element => ({
  id,
  name: `Car ${9 - id}`,
  licensePlate,
});

test('cars stand as people see them: by plate, numbers by their value, those without one last by their names', () => {
  const plates = [null, 'M-Z 10', null, 'M-Z 9', 'Ö-A 1', 'O-Z 1', 'M-Z 9'];
  const order = new NameOrder('cars', collatorFor('de'));
  const ids = plates.map((_, at) => at);
  const inOrder = atOnce(order.steps(ids, (id) => car(id, plates[id] ?? null)));
  expect(inOrder).toEqual([3, 6, 1, 4, 5, 2, 0]);
});

test('whatever came, went or has another name since, the order is that of a list sorted anew', () => {
  const plate = fc.constantFrom(null, 'a', 'B', 'ä', 'b 2', 'b 10', 'Z');
  const fleet = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), plate);
  fc.assert(
    fc.property(fc.array(fleet, { minLength: 2, maxLength: 4 }), (fleets) => {
      const kept = new NameOrder('cars', collatorFor('de'));
      for (const plates of fleets) {
        const ids = Object.keys(plates).map(Number);
        const known = (id: number) => car(id, plates[id] ?? null);
        const anew = new NameOrder('cars', collatorFor('de'));
        expect(atOnce(kept.steps(ids, known))).toEqual(atOnce(anew.steps(ids, known)));
      }
    }),
  );
});
