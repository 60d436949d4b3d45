import { IconCar, IconCpu, IconFileText, IconUser } from '@tabler/icons-react';
import type { Element, ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { ElementTitle } from '../elements/element-title.tsx';
import { EntryRow } from './entry-row.tsx';

/** The sign of each kind, as the navigation has it. */
export const kindIcons = {
  cars: IconCar,
  users: IconUser,
  services: IconFileText,
  products: IconCpu,
} as const;

/** A car, user, service or product among what is found. */
export function ElementEntry({ kind, element }: { kind: ElementKind; element: Element }) {
  const Icon = kindIcons[kind];
  return (
    <EntryRow icon={<Icon size="1rem" />} detail={kindOf(kind).detail(element)}>
      <ElementTitle kind={kind} element={element} />
    </EntryRow>
  );
}
