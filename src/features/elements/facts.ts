import type { Element } from '../../api/elements.ts';

/** What of an element is told, in this order; what else the API may say of it is left out. */
type FactName =
  | 'firstName'
  | 'lastName'
  | 'emailAddress'
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

const text = (value: string | number | null | undefined) => String(value ?? '').trim();

/** The facts of an element by their names; what is empty is told by an empty text. */
export function factsOf(element: Element): readonly Fact[] {
  const id = { name: 'id', value: text(element.id) } as const;
  if ('userData' in element)
    return [
      { name: 'firstName', value: text(element.userData.firstName) },
      { name: 'lastName', value: text(element.userData.lastName) },
      { name: 'emailAddress', value: text(element.emailAddress) },
      id,
    ];
  if ('serialNumber' in element)
    return [
      { name: 'serialNumber', value: text(element.serialNumber) },
      { name: 'uniqueId', value: text(element.uniqueId) },
      { name: 'sapNumber', value: text(element.sapNumber) },
      { name: 'type', value: text(element.type) },
      id,
    ];
  if ('isTerminated' in element)
    return [
      { name: 'name', value: text(element.name) },
      { name: 'isTerminated', value: element.isTerminated },
      { name: 'terminationDate', value: text(element.terminationDate) },
      { name: 'terminationCause', value: text(element.terminationCause) },
      { name: 'productId', value: text(element.productId) },
      id,
    ];
  return [
    { name: 'name', value: text(element.name) },
    { name: 'brand', value: text(element.brand) },
    { name: 'model', value: text(element.model) },
    { name: 'description', value: text(element.description) },
    { name: 'vin', value: text(element.vin) },
    id,
  ];
}
