import { type ReactNode, useId } from 'react';

function describe(lead: HTMLElement | null) {
  const dialog = lead?.closest('[role="dialog"]');
  dialog?.setAttribute('aria-describedby', lead?.id ?? '');
  return () => dialog?.removeAttribute('aria-describedby');
}

/**
 * What a dialog is about, in a sentence or two: read out when it opens, instead of all that stands in it.
 * It says so to the dialog itself: nothing describes one that has no lead.
 */
export function DialogLead({ children }: { children: ReactNode }) {
  return (
    <div id={useId()} ref={describe}>
      {children}
    </div>
  );
}
