import type { Element, ElementOf } from '../../api/elements.ts';
import { calendarDay, writtenDay } from '../../i18n/calendar-day.ts';
import type { ElementColumn } from './element-columns.ts';
import { plateCountry } from './plate-country.ts';

/** Whether a service is active, and since when it is not; each has its words under the same name. */
export type ServiceState = 'runs' | 'ended' | 'endedOn';

/** The state of a service, and the day on which it ended, as it is written. */
export function serviceState(
  {
    isTerminated,
    terminationDate,
  }: Pick<ElementOf['services'], 'isTerminated' | 'terminationDate'>,
  locale: string,
): { state: ServiceState; date: string } {
  if (!isTerminated) return { state: 'runs', date: '' };
  const day = calendarDay(terminationDate ?? '');
  return day === null
    ? { state: 'ended', date: '' }
    : { state: 'endedOn', date: writtenDay(day, locale) };
}

/** What a cell of a list looks like. */
export const cellLooks = [
  'text',
  'id',
  'code',
  'plate',
  'plainPlate',
  'noPlate',
  'noName',
  'runs',
  'ended',
  'endedOn',
  'unread',
] as const;
export type CellLook = (typeof cellLooks)[number];

/** A cell, as far as it is no words of ours: its look, its text, and the country of a plate. */
export interface Cell {
  look: CellLook;
  text: string;
  country: string | null;
}

const plain = (look: CellLook, text = ''): Cell => ({ look, text, country: null });

/** How an element, as long as it was read, stands in a column that has this text of it. */
export function cellOf(
  column: ElementColumn,
  text: string,
  element: Element | null,
  locale: string,
): Cell {
  if (column === 'id') return plain('id', text);
  if (element === null) return plain('unread');
  if (column === 'plate') {
    if (text === '') return plain('noPlate');
    const country = plateCountry(text);
    return { look: country === null ? 'plainPlate' : 'plate', text, country };
  }
  if (column === 'name' && text === '') return plain('noName');
  if (column === 'end' && 'isTerminated' in element) {
    const { state, date } = serviceState(element, locale);
    return plain(state, date);
  }
  return plain(column === 'vin' ? 'code' : 'text', text);
}
