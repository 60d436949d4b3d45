import { IconCar, IconCpu, IconFileText, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Element, ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import { paths } from '../../paths.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from './entry-row.tsx';

/** The sign of each kind, as the navigation has it. */
export const kindIcons = {
  cars: IconCar,
  users: IconUser,
  services: IconFileText,
  products: IconCpu,
} as const;

/** A car, user, service or product as an entry, by which it is opened beside its list. */
export function useElementEntry(): (kind: ElementKind, element: Element) => Entry {
  const navigate = useNavigate();
  return (kind, element) => {
    const Icon = kindIcons[kind];
    return {
      id: `${kind}/${element.id}`,
      content: (
        <EntryRow icon={<Icon size="1rem" />} detail={kindOf(kind).detail(element)}>
          <ElementTitle kind={kind} element={element} />
        </EntryRow>
      ),
      act: () => void navigate(paths.element(kind, element.id)),
    };
  };
}
