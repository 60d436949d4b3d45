import { useEffect, useEffectEvent } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { listTaker, openPasting, pasting } from '../../parts/paste/pasting.ts';
import { useSession } from '../../parts/account/use-session.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { isTextField } from '../../ui/keys/text-field.ts';
import { urlName, useUrlState } from '../../ui/page/use-url-state.ts';
import { useStored } from '../../ui/use-stored.ts';

const PasteDialog = lazyPart(
  async () => (await withLaterWords(() => import('./paste-dialog.tsx'))).PasteDialog,
);

/** A dialog has what is pasted and dropped to itself. */
const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Whatever is pasted outside a text field, dropped onto the page or linked to becomes a list. */
export function PasteHost() {
  const session = useSession();
  const opened = useStored(pasting, (state) => state.opened);
  const { values, change } = useUrlState({ plates: urlName, find: urlName });
  const linked = values.plates ?? values.find;

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (session === null || isTextField(event.target) || isDialogOpen() || text.trim() === '')
      return;
    event.preventDefault();
    const { take } = listTaker.get();
    if (take === null) openPasting(text);
    else take(text);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (session === null || file === undefined) return;
    event.preventDefault();
    if (isDialogOpen()) return;
    const { take } = listTaker.get();
    if (take === null) openPasting(file);
    else take(file);
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event);
    const drop = (event: DragEvent) => onDrop(event);
    // Without this the browser would open the file in the place of the page.
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    addEventListener('paste', paste);
    addEventListener('drop', drop);
    addEventListener('dragover', over);
    return () => {
      removeEventListener('paste', paste);
      removeEventListener('drop', drop);
      removeEventListener('dragover', over);
    };
  }, []);
  const onLink = useEffectEvent((text: string) => {
    // Plates are of cars, wherever the link leads; a name may have a comma.
    if (values.plates === null) openPasting(text);
    else openPasting(text.replaceAll(',', '\n'), 'cars');
    change({ plates: null, find: null });
  });
  useEffect(() => {
    if (session !== null && linked !== null) onLink(linked);
  }, [session, linked]);

  if (opened === null || session === null) return null;
  const close = () => pasting.set({ opened: null });
  return (
    <Opening onClose={close}>
      <PasteDialog {...opened} onClose={close} />
    </Opening>
  );
}
