import { showMessage } from '../messages/show-message.ts';
import { copyText } from './copy-text.ts';

/** A text to copy, and what is said once it is, or where the browser did not allow it. */
export interface Copied {
  text: () => string;
  copied: string;
  failed: string;
}

/** Copies a text and tells what came of it in a message. */
export async function copyAndTell({ text, copied, failed }: Copied): Promise<void> {
  const isCopied = await copyText(text);
  const [said, tone] = isCopied ? ([copied, 'done'] as const) : ([failed, 'problem'] as const);
  showMessage({ id: 'copied', text: said, tone });
}
