import { type ReactNode, use } from 'react';
import { InDialog } from './in-dialog.ts';

/** What a dialog is about, in a sentence or two: read out when it opens, instead of all that stands in it. */
export function DialogLead({ children }: { children: ReactNode }) {
  return <div id={use(InDialog) ?? undefined}>{children}</div>;
}
