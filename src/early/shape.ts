/** Of which kind a value has to be; with a mark it may be missing or null as well. */
export type Plain = 'int' | 'string' | 'boolean';
export type Shape = Plain | `${Plain}?` | { readonly [name: string]: Shape };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether what came has this shape; what it has beside it does not matter. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape !== 'string')
    return isRecord(value) && Object.entries(shape).every(([name, one]) => fits(value[name], one));
  if (value === null || value === undefined) return shape.endsWith('?');
  const plain = shape.replace('?', '');
  // A whole number of 32 bits, as all of the contract are.
  if (plain === 'int') return typeof value === 'number' && value === (value | 0);
  return typeof value === plain;
}
