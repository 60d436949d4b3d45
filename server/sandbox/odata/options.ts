import type { RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import { type Fail, failIn, ODataError } from './error.ts';
import { fieldNamed, type Fields, property, type Typed } from './fields.ts';
import { checkNodes, checkTop, type ODataLimits } from './limits.ts';
import { parseFilter, parseOrderBy } from './parser.ts';
import { parseSelect, type Selection } from './select.ts';
import { condition, translate } from './translate.ts';

/** The query options of a list, understood. */
export interface ListOptions {
  where: RawBuilder<SqlBool> | null;
  orderBy: { by: Typed; direction: 'asc' | 'desc' }[];
  top: number | null;
  skip: number;
  select: Selection | null;
}

const MAX_LENGTH = 8_000;
const MAX_SORT_KEYS = 10;
const MAX_INT32 = 2_147_483_647;

/**
 * Reads the OData options of a list: `$filter $orderby $top $skip $select`. Other options with a
 * dollar sign are refused (`$count` too: an answer that is a bare array has no place for a count);
 * those without are the asker's own, as OData has it, and mean nothing.
 *
 * @throws {ODataError} saying which option is wrong, where and why
 */
export function readListOptions(
  query: URLSearchParams,
  fields: Fields,
  limits: ODataLimits | null,
): ListOptions {
  const given = readOptions(query, ['$filter', '$orderby', '$top', '$skip', '$select']);
  const filter = given.get('$filter');
  const orderBy = given.get('$orderby');
  const top = readCount('$top', given.get('$top'));
  checkTop(top, limits);
  return {
    where: filter === undefined ? null : readFilter(filter, fields, limits),
    orderBy: [...(orderBy === undefined ? [] : readOrderBy(orderBy, fields)), lastKey(fields)],
    top,
    skip: readCount('$skip', given.get('$skip')) ?? 0,
    select: readSelect(given, fields),
  };
}

/** Reads the only option that one element knows: `$select`. */
export function readElementOptions(query: URLSearchParams, fields: Fields): Selection | null {
  return readSelect(readOptions(query, ['$select']), fields);
}

/** Puts the options into a query over the columns that `fields` names. */
export function applyListOptions<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { where, orderBy, top, skip }: ListOptions,
): SelectQueryBuilder<DB, TB, Row> {
  let built = where === null ? query : query.where(where);
  for (const key of orderBy) {
    built = built.orderBy(key.by.sql, (order) => {
      const directed = key.direction === 'asc' ? order.asc() : order.desc();
      // An index serves the order that it was made for alone: nulls are spoken of where there are any.
      if (!key.by.nullable) return directed;
      // Null is less than everything (OData 4.0), while PostgreSQL has it greater.
      return key.direction === 'asc' ? directed.nullsFirst() : directed.nullsLast();
    });
  }
  if (top !== null) built = built.limit(top);
  return skip === 0 ? built : built.offset(skip);
}

function readOptions(query: URLSearchParams, known: string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of query) {
    if (!name.startsWith('$')) continue;
    const fail = failIn(name.slice(0, 40));
    if (!known.includes(name)) fail(null, `it is not supported here, only ${known.join(', ')}.`);
    if (given.has(name)) fail(null, 'it is given twice.');
    checkText(value, fail);
    given.set(name, value);
  }
  return given;
}

function checkText(value: string, fail: Fail): void {
  if (value.trim() === '') fail(null, 'it is empty.');
  if (value.length > MAX_LENGTH) fail(null, `it is longer than ${MAX_LENGTH} characters.`);
  const nul = value.indexOf('\0');
  if (nul !== -1) fail(nul, 'this character is not expected.');
}

function readFilter(text: string, fields: Fields, limits: ODataLimits | null): RawBuilder<SqlBool> {
  const fail = failIn('$filter');
  const filter = parseFilter(text, fail);
  checkNodes(filter, limits);
  return condition(translate(filter, fields, fail), fail);
}

function readOrderBy(text: string, fields: Fields): ListOptions['orderBy'] {
  const fail = failIn('$orderby');
  const keys = parseOrderBy(text, fail);
  if (keys.length > MAX_SORT_KEYS) fail(null, `it has more than ${MAX_SORT_KEYS} keys.`);
  return keys.map(({ expression, direction }) => {
    const by = translate(expression, fields, fail);
    if (expression.kind === 'literal') fail(by.at, 'a property is expected here.');
    return { by, direction };
  });
}

/** By id at last, so that paging neither skips nor repeats. */
function lastKey(fields: Fields): ListOptions['orderBy'][number] {
  const id = fieldNamed(fields, 'id');
  if (id === null) throw new Error('A resource without an id can not be paged.');
  return { by: property(id, 0), direction: 'asc' };
}

function readCount(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > MAX_INT32) {
    throw ODataError.wrong(option, null, `a number from 0 to ${MAX_INT32} is expected.`);
  }
  return value;
}

function readSelect(given: Map<string, string>, fields: Fields): Selection | null {
  const text = given.get('$select');
  return text === undefined ? null : parseSelect(text, fields, failIn('$select'));
}
