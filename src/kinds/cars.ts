import { type Car, listCars } from '../api/cars.ts';
import { columnTexts, makeOf } from './column-texts.ts';
import { idColumn, type Kind } from './kind.ts';
import { present, withoutRepeated, withoutWords } from './words.ts';

/** "Škoda Octavia Combi · 45": of what the title and the make say, the name says only the rest. */
function detailOf(car: Car): string {
  const [title = ''] = present(car.licensePlate, car.name);
  const make = makeOf(car);
  if (present(car.licensePlate).length === 0) return withoutWords(make, title);
  return present(make, withoutRepeated(car.name, `${make} ${title}`)).join(' · ');
}

/** Cars, which people call by their plates. */
export const cars: Kind<'cars'> = {
  kind: 'cars',
  list: listCars,
  title: (car) => present(car.licensePlate, car.name, car.vin, makeOf(car))[0] ?? null,
  detail: detailOf,
  columns: [
    {
      key: 'plate',
      text: columnTexts.cars.plate,
      orderby: ['licensePlate', 'id'],
    },
    { key: 'name', text: columnTexts.cars.name, orderby: ['name', 'id'] },
    { key: 'model', text: columnTexts.cars.model, orderby: ['brand', 'model', 'id'] },
    { key: 'vin', text: columnTexts.cars.vin, orderby: ['vin', 'id'] },
    idColumn,
  ],
  searched: [
    { property: 'licensePlate', text: ({ licensePlate }) => licensePlate, isCode: true },
    { property: 'name', text: ({ name }) => name, isCode: false },
    { property: 'brand', text: ({ brand }) => brand, isCode: false },
    { property: 'model', text: ({ model }) => model, isCode: false },
    { property: 'vin', text: ({ vin }) => vin, isCode: true },
  ],
  identities: [
    { family: 'code', text: ({ licensePlate }) => licensePlate },
    { family: 'code', text: ({ vin }) => vin },
    { family: 'name', text: ({ name }) => name },
  ],
  filters: [
    {
      key: 'unplated',
      filter: "(licensePlate eq null or licensePlate eq '')",
      holds: ({ licensePlate }) => present(licensePlate).length === 0,
    },
    {
      key: 'unnamed',
      filter: "name eq ''",
      holds: ({ name }) => present(name).length === 0,
    },
  ],
};
