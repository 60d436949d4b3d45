import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** What is asked before something that was picked or typed is lost. */
export interface Losing {
  question: string;
  text: string;
  leave: string;
  stay: string;
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
