import { withLaterWords } from '../../../i18n/words.ts';
import { LatePart } from '../../../parts/errors/late-part.tsx';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';

// With the tray, which is there before anything is held.
const DropHint = lazyPart(
  async () => (await withLaterWords(() => import('../tray/tray.tsx'))).DropHint,
);

/** Says what a drop would do, over the column that it would be on. */
export function DropHintPlace({ column }: { column: ColumnId }) {
  const { store } = useBoardParts();
  const isMeant = useStored(store, ({ over, lifted }) =>
    lifted === null
      ? // Over the tray, that says it.
        over?.column === column && !over.inTray
      : lifted.to === column,
  );
  return (
    isMeant && (
      <LatePart>
        <DropHint column={column} />
      </LatePart>
    )
  );
}
