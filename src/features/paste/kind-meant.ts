import type { Element, ElementKind } from '../../api/elements.ts';
import { idIn } from '../../kinds/cell-parts.ts';
import { buildFinder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recognise, type Recognised } from '../../kinds/recognise.ts';
import { inSlices } from '../../ui/sliced.ts';

/** Whether nothing was found but what looks alike: a number may be so by chance. */
export const isHardlyFound = (parts: readonly Recognised[]): boolean =>
  parts.every(
    (part) =>
      part.state !== 'ambiguous' && (part.state !== 'found' || part.likeness === 'look-alike'),
  );

/** How surely a part names something: a number that is an id says nothing of what it is the id of. */
function sureness(part: Recognised): number {
  if (part.state === 'ambiguous') return 2;
  if (!('id' in part) || part.id === idIn(part.text)) return 0;
  return part.state === 'found' && part.likeness === 'look-alike' ? 1 : 2;
}

/** How much of a text is named, and how surely. */
export const namedIn = (parts: readonly Recognised[]): number =>
  parts.reduce((sum, part) => sum + sureness(part), 0);

/**
 * The kind of which a text names most, looked for in one after the other; null where it names no more of any
 * than of the kind that it was taken for.
 * @param named how much it names of that one
 */
export async function kindMeant(
  text: string,
  named: number,
  kinds: readonly ElementKind[],
  read: (kind: ElementKind) => Promise<readonly Element[]>,
  signal: AbortSignal,
): Promise<ElementKind | null> {
  let meant: ElementKind | null = null;
  let most = named;
  for (const kind of kinds) {
    // A kind that may not be read has nothing to say.
    const elements = await read(kind).catch((): readonly Element[] => []);
    const finder = await inSlices(buildFinder(kindOf(kind), elements), signal);
    const parts = finder && (await inSlices(recognise(text, finder), signal));
    if (parts === null) return null;
    const count = namedIn(parts);
    if (count <= most) continue;
    most = count;
    meant = kind;
  }
  return meant;
}
