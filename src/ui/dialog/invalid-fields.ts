import { flushSync } from 'react-dom';
import { announce } from '../messages/live-region.tsx';

/**
 * Shows what is wrong in a form, says it, and gives the first wrong field the focus.
 * @param within the form, or anything in it
 * @param english what the API says in an error, always in English
 */
export function showInvalid<Errors extends Readonly<Record<string, string | undefined>>>(
  within: Element | null,
  errors: Errors,
  show: (errors: Errors) => void,
  english = '',
): void {
  // At once: only then is there a field that is marked as wrong.
  flushSync(() => show(errors));
  const texts = Object.values(errors).filter((text) => text !== undefined);
  if (texts.length === 0) return;
  announce(texts.join(' '), english);
  within?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
