import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { useFoundElements } from './use-found-elements.ts';

/** How long somebody has typed nothing before the API is asked (milliseconds). */
const pause = 300;

/** What is typed into a search for elements, and what is found of each kind; `only` of one where it is given. */
export function useElementSearch(only: ElementKind | null = null) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, pause);
  const askedOf = (kind: ElementKind) =>
    only === null || kind === only ? ([typed, settled] as const) : (['', ''] as const);
  const found = [
    useFoundElements('cars', ...askedOf('cars')),
    useFoundElements('users', ...askedOf('users')),
    useFoundElements('services', ...askedOf('services')),
    useFoundElements('products', ...askedOf('products')),
  ];
  return { typed, setTyped, found, busy: found.some((one) => one.busy) };
}
