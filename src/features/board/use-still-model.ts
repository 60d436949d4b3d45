import { useState } from 'react';
import { useStored } from '../../ui/use-stored.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardStore } from './board-state.ts';

/** The columns as they were while something is held: what others create or delete moves none under the pointer. */
export function useStillModel(store: BoardStore, model: BoardModel): BoardModel {
  const [still, setStill] = useState(model);
  const isBehind = still !== model;
  const holds = useStored(
    store,
    ({ dragged, lifted, moving }) =>
      isBehind && (dragged !== null || lifted !== null || moving !== null),
  );
  if (isBehind && !holds) setStill(model);
  return holds ? still : model;
}
