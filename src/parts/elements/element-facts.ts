import type { Element, ElementKind } from '../../api/elements.ts';

/** What of an element is told; what else the API may say of it is left out. */
export type FactName =
  | 'firstName'
  | 'lastName'
  | 'emailAddress'
  | 'licensePlate'
  | 'name'
  | 'brand'
  | 'model'
  | 'description'
  | 'vin'
  | 'serialNumber'
  | 'uniqueId'
  | 'sapNumber'
  | 'type'
  | 'isTerminated'
  | 'terminationDate'
  | 'terminationCause'
  | 'productId'
  | 'id';

interface Fact {
  name: FactName;
  value: string | boolean;
}

/** The facts of each kind, in the order in which they are told. */
export const factNames = {
  cars: ['licensePlate', 'name', 'brand', 'model', 'description', 'vin', 'id'],
  users: ['firstName', 'lastName', 'emailAddress', 'id'],
  services: ['name', 'isTerminated', 'terminationDate', 'terminationCause', 'productId', 'id'],
  products: ['serialNumber', 'uniqueId', 'sapNumber', 'type', 'id'],
} as const satisfies Record<ElementKind, readonly FactName[]>;

function kindOfElement(element: Element): ElementKind {
  if ('userData' in element) return 'users';
  if ('serialNumber' in element) return 'products';
  return 'isTerminated' in element ? 'services' : 'cars';
}

/** The facts of an element by their names; what is empty is told by an empty text. */
export function elementFacts(element: Element): readonly Fact[] {
  const values: Readonly<Record<string, unknown>> =
    'userData' in element ? { ...element, ...element.userData } : { ...element };
  return factNames[kindOfElement(element)].map((name) => {
    const value = values[name];
    if (typeof value === 'boolean') return { name, value };
    const isText = typeof value === 'string' || typeof value === 'number';
    return { name, value: isText ? String(value).trim() : '' };
  });
}
