import type { CardMove } from './move-cards.ts';
import { useDropFigures } from './use-drop-figures.ts';

/** What a drop comes to. */
export function DropFigures({ move }: { move: CardMove }) {
  const figures = useDropFigures();
  return <span>{figures(move)}</span>;
}
