import type { Locator, Page } from '@playwright/test';
import type { FleetApi } from './fleet-api.ts';

/** The column of a group, or "In no group". */
export const columnOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** The card of a car in a column; a car may stand in several. */
export const card = (column: Locator, car: string): Locator =>
  column.getByRole('row').filter({ hasText: car });

/** What the tests move: one car in no group, one that is in one group alone, and two groups. */
export interface BoardFleet {
  free: { id: number; plate: string };
  member: { id: number; plate: string };
  /** Holds `member`. */
  home: { id: number; name: string };
  /** Holds neither. */
  other: { id: number; name: string };
}

/**
 * Makes two groups that stand first on the board, with a car in the first, and gives a car that is
 * in no group at all.
 */
export const arrangeBoard = async (api: FleetApi): Promise<BoardFleet> => {
  const groups = await api.groups();
  const held = new Set<number>();
  for (const { id } of groups) for (const car of await api.memberIds(id, 'cars')) held.add(car);
  const cars = await api.list('cars', { $orderby: 'licensePlate', $top: '1000' });
  const [free, member] = cars.flatMap(({ id, licensePlate }) =>
    licensePlate != null && !held.has(id) ? [{ id, plate: licensePlate }] : [],
  );
  if (free === undefined || member === undefined) throw new Error('No two cars are in no group.');
  const home = { id: await api.createGroup('AA home'), name: 'AA home' };
  const other = { id: await api.createGroup('AA other'), name: 'AA other' };
  await api.assign(home.id, 'cars', member.id);
  return { free, member, home, other };
};
