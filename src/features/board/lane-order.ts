import type { Car } from '../../api/cars.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import type { BoardModel, ColumnId } from './board-model.ts';
import { type CarMatcher, inOrder } from './car-order.ts';

interface Ordered {
  ids: SortedIds;
  /** The cars of these ids in the order of the ids: what is not known, or says something else, has changed. */
  cars: readonly (Car | undefined)[];
  sorted: readonly Car[];
  matches: CarMatcher | null;
  shown: readonly number[];
}

const nobody: readonly number[] = [];

/** The cars of each column as they are shown; one column that changes costs no other. */
export class LaneOrder {
  readonly #ordered = new Map<ColumnId, Ordered>();

  /** In their order, those that match alone; what is not known among the cars is left out. */
  shown(
    { contentOf, carOf }: Pick<BoardModel, 'contentOf' | 'carOf'>,
    column: ColumnId,
    matches: CarMatcher | null,
  ): readonly number[] {
    const { ids } = contentOf(column);
    if (ids === null) return nobody;
    const before = this.#ordered.get(column);
    const cars = Array.from(ids, carOf);
    const isSame =
      before?.ids.length === ids.length && cars.every((car, at) => car === before.cars[at]);
    if (isSame && before.matches === matches) return before.shown;
    const known = cars.filter((car) => car !== undefined);
    const sorted = isSame ? before.sorted : inOrder(known, before?.sorted ?? []);
    const shown = (matches === null ? sorted : sorted.filter(matches)).map(({ id }) => id);
    this.#ordered.set(column, { ids, cars, sorted, matches, shown });
    return shown;
  }
}
