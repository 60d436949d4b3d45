import { QueryView } from '../../parts/reads/query-view.tsx';
import type { BoardViews, GroupActs } from './board-context.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardView } from './board-view.tsx';
import { useBoardAddress } from './use-board-address.ts';
import { useBoard } from './use-board.ts';

/** What is of one kind beside the groups, and every way to bring it from one column to another. */
export function Board({ Views, ...acts }: GroupActs & { Views: BoardViews }) {
  const { kind } = useBoardAddress();
  return (
    <QueryView query={useBoard(kind)} skeleton={<BoardSkeleton />}>
      {(model) => <BoardView key={model.kind} model={model} acts={acts} Views={Views} />}
    </QueryView>
  );
}
