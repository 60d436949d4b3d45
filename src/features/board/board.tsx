import { QueryView } from '../../parts/query-view.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardView } from './board-view.tsx';
import { useBoard } from './use-board.ts';

/** Cars and groups side by side, and every way to bring a car from one column to another. */
export function Board() {
  return (
    <QueryView query={useBoard()} skeleton={<BoardSkeleton />}>
      {(model) => <BoardView model={model} />}
    </QueryView>
  );
}
