import type { Element, ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { Plate } from './plate.tsx';

/** What an element is called: a car by its plate, where it has one. */
export function ElementTitle({ kind, element }: { kind: ElementKind; element: Element }) {
  const plate = 'licensePlate' in element ? element.licensePlate : null;
  return plate ? <Plate plate={plate} /> : isolatedText(titleOrId(kindOf(kind), element));
}
