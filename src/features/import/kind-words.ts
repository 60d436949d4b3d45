import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { folded } from '../../i18n/text-search.ts';

const words: Readonly<Record<ElementKind, readonly string[]>> = {
  cars: ['car', 'cars', 'vehicle', 'vehicles', 'fahrzeug', 'fahrzeuge', 'auto', 'autos'],
  users: ['user', 'users', 'benutzer', 'nutzer'],
  services: ['service', 'services', 'dienst', 'dienste'],
  products: ['product', 'products', 'produkt', 'produkte', 'box', 'boxes', 'boxen'],
};

/** The kind of elements that a cell names, in English or German; null where it names none. */
export function kindIn(text: string): ElementKind | null {
  const word = folded(text);
  return elementKinds.find((kind) => words[kind].includes(word)) ?? null;
}
