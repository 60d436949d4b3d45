import { type ReactNode, useEffect, useState } from 'react';
import { createStore } from '../../store.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** What is asked before something that was picked or typed is lost. */
export interface Losing {
  question: string;
  text: string;
  leave: string;
  stay: string;
}

/** In how many dialogs something stands that would be lost with them. */
export const beingEdited = createStore({ dialogs: 0 });

function count(by: 1 | -1) {
  beingEdited.set({ dialogs: beingEdited.get().dialogs + by });
}

/**
 * How a dialog is closed that may hold something to lose: it asks once, and what it asks stands in it.
 * @param losing the words of the question; false where there is nothing to lose
 */
export function useAskFirst(
  losing: Losing | false,
  onClose: () => void,
): { close: () => void; question: ReactNode } {
  const [asked, setAsked] = useState(false);
  const holds = losing !== false;
  useEffect(() => {
    if (!holds) return undefined;
    count(1);
    return () => count(-1);
  }, [holds]);
  if (losing === false) return { close: onClose, question: null };
  return {
    close: () => setAsked(true),
    question: asked && (
      <ConfirmDialog
        title={losing.question}
        confirm={losing.leave}
        cancel={losing.stay}
        onConfirm={onClose}
        onCancel={() => setAsked(false)}
      >
        {losing.text}
      </ConfirmDialog>
    ),
  };
}
