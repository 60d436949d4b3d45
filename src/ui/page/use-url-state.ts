import { useLocation, useSearchParams } from 'react-router';
import * as v from 'valibot';

/** How each parameter is read: `v.fallback` says what counts where it is absent, or nonsense. */
type Entries = Readonly<Record<string, v.GenericSchema<string | null, unknown>>>;

type Values<E extends Entries> = { [Name in keyof E]: v.InferOutput<E[Name]> };

/** What is written: null, or nothing at all in it, takes the parameter away. */
type Changes<E extends Entries> = Partial<Record<keyof E & string, string | number | null>>;

interface UrlState<E extends Entries> {
  values: Values<E>;
  /** What the address says now: what was rendered of it may be older. */
  valuesNow: () => Values<E>;
  /** Other parameters stay. Unless it is a `step` of its own, it leaves no trail in the history. */
  change: (changes: Changes<E>, options?: { step?: boolean }) => void;
  /** What a link is to say where it changes that much, to be given as its `search`. */
  searchWith: (changes: Changes<E>) => string;
}

function valuesOf<E extends Entries>(
  entries: E,
  params: URLSearchParams,
  prefix: string,
): Values<E> {
  const read = Object.entries(entries).map(([name, schema]) => [
    name,
    v.parse(schema, params.get(prefix + name)),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object of the same keys, which the compiler can not see
  return Object.fromEntries(read) as Values<E>;
}

/** The address with some parameters changed. */
export function withParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | number | null | undefined>>,
  prefix = '',
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null || value === '') next.delete(prefix + name);
    else next.set(prefix + name, String(value));
  }
  return next;
}

/**
 * Whether the browser is still where a page was rendered: while the next page is on its way, the one before
 * is shown, and what it wrote into the address would take its place.
 */
const isHere = ({ pathname }: { pathname: string }) => location.pathname === pathname;

/**
 * What the address says now. What was rendered of it may be older: of two things that are written before the
 * page has followed, the second would take back the first.
 */
const paramsHere = () => new URLSearchParams(location.search);

/**
 * The one way to keep what a page shows in its address, so that a link opens the same. `prefix` tells two
 * lists of one page apart.
 */
export function useUrlState<E extends Entries>(entries: E, prefix = ''): UrlState<E> {
  const [params, setParams] = useSearchParams();
  const here = useLocation();
  return {
    values: valuesOf(entries, params, prefix),
    valuesNow: () => valuesOf(entries, paramsHere(), prefix),
    change: (changes, { step = false } = {}) => {
      // What the link that led here said beside its address holds for the whole page.
      const state: unknown = here.state;
      if (isHere(here))
        setParams(withParams(paramsHere(), changes, prefix), { replace: !step, state });
    },
    searchWith: (changes) => withParams(params, changes, prefix).toString(),
  };
}

/** A text; none where the address has none. */
export const urlText = v.fallback(v.pipe(v.string(), v.trim()), '');

/** The name of something, e.g. what is opened; null where the address names nothing. */
export const urlName = v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty())), null);

/** A positive whole number, e.g. an id; null where the address has none. */
export const urlId = v.fallback(
  v.nullable(v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number))),
  null,
);

/** So many of something; `standard` where the address does not say. */
export const urlCount = (standard: number): v.GenericSchema<string | null, number> =>
  v.fallback(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)), standard);

/** One of these; the first where the address names none of them. */
export function urlChoice<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
): v.GenericSchema<string | null, Choice> {
  return v.fallback(v.picklist(choices), choices[0]);
}
