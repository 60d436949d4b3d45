import * as v from 'valibot';

const MAX_DELAY = 120_000;

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DELAY));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
/** `before`: the call is not carried out; `after`: it is carried out first. */
const when = v.optional(v.picklist(['before', 'after']), 'before');

const fault = v.variant('kind', [
  v.strictObject({
    kind: v.literal('answer'),
    status,
    headers: v.optional(v.record(v.string(), v.string()), {}),
    /** A string is sent as text, anything else as JSON. */
    body: v.optional(v.unknown()),
    when,
  }),
  v.strictObject({ kind: v.literal('html'), status: v.optional(status, 502), when }),
  v.strictObject({ kind: v.literal('broken-json'), status: v.optional(status, 200), when }),
  v.strictObject({ kind: v.literal('delay'), milliseconds, when }),
  v.strictObject({ kind: v.literal('drip'), everyMilliseconds: milliseconds }),
  v.strictObject({ kind: v.literal('cut'), side: v.picklist(['browser', 'upstream']), when }),
]);

export type Fault = v.InferOutput<typeof fault>;

/** An order: which calls get which fault, how often, and how many calls pass first. */
export const orderSchema = v.strictObject({
  method: v.optional(v.picklist(['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE']), '*'),
  /** Below `/v3`; `*` stands for one segment, `**` at the end for any number. */
  path: v.optional(v.pipe(v.string(), v.startsWith('/'), v.maxLength(200)), '/**'),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), 1),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
  fault,
});

export type Order = v.InferOutput<typeof orderSchema>;

/** An order and what remains of it. */
export interface StandingOrder extends Order {
  id: number;
}

/** The faults ordered in this process, oldest first. */
export class Faults {
  #orders: StandingOrder[] = [];
  #lastId = 0;

  add(order: Order): StandingOrder {
    this.#lastId += 1;
    const standing = { ...order, id: this.#lastId };
    this.#orders.push(standing);
    return standing;
  }

  list(): readonly StandingOrder[] {
    return this.#orders;
  }

  clear(): void {
    this.#orders = [];
  }

  /** Takes the fault for this call off its order; null where none matches. */
  take(method: string, path: string): Fault | null {
    for (const order of this.#orders) {
      const matches = order.method === '*' || order.method === method;
      if (!matches || !pathMatches(order.path, path)) continue;
      if (order.skip > 0) {
        order.skip -= 1;
        continue;
      }
      order.times -= 1;
      if (order.times === 0) this.#orders = this.#orders.filter((other) => other !== order);
      return order.fault;
    }
    return null;
  }
}

function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '**';
  if (open ? given.length < wanted.length - 1 : given.length !== wanted.length) return false;
  return wanted.every(
    (segment, at) => (open && at === wanted.length - 1) || segment === '*' || segment === given[at],
  );
}
