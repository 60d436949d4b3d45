import { useNavigate } from 'react-router';
import type { Element, ElementKind } from '../../api/elements.ts';
import { ElementEntry } from '../../parts/find/element-entry.tsx';
import { paths } from '../../paths.ts';
import type { Entry } from './entry.ts';

/** A car, user, service or product as an entry, by which it is opened beside its list. */
export function useElementEntry(): (kind: ElementKind, element: Element) => Entry {
  const navigate = useNavigate();
  return (kind, element) => ({
    id: `${kind}/${element.id}`,
    content: <ElementEntry kind={kind} element={element} />,
    act: () => void navigate(paths.element(kind, element.id)),
  });
}
