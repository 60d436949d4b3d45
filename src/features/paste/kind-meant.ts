import type { Element, ElementKind } from '../../api/elements.ts';
import { idIn } from '../../kinds/cell-parts.ts';
import { buildFinder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recognise, type Recognised } from '../../kinds/recognise.ts';
import { inSlices } from '../../ui/sliced.ts';

/** Whether a part names something: a number that is an id says nothing of what it is the id of. */
const names = (part: Recognised) =>
  part.state === 'ambiguous' || ('id' in part && part.id !== idIn(part.text));

/** The kind of which a text names most, looked for in one after the other; null where it names none of any. */
export async function kindMeant(
  text: string,
  kinds: readonly ElementKind[],
  read: (kind: ElementKind) => Promise<readonly Element[]>,
  signal: AbortSignal,
): Promise<ElementKind | null> {
  let meant: ElementKind | null = null;
  let most = 0;
  for (const kind of kinds) {
    // A kind that may not be read has nothing to say.
    const elements = await read(kind).catch((): readonly Element[] => []);
    const finder = await inSlices(buildFinder(kindOf(kind), elements), signal);
    const parts = finder && (await inSlices(recognise(text, finder), signal));
    if (parts === null) return null;
    const count = parts.filter(names).length;
    if (count <= most) continue;
    most = count;
    meant = kind;
  }
  return meant;
}
