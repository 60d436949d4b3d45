import { isPlain, sightsOf } from './invisible.ts';

/**
 * A text as it is meant by whoever typed or pasted it: without what can not be seen, every run of
 * blanks one blank, none around it, and letters composed (NFC). Empty where nothing is to be seen.
 */
export function cleanText(typed: string): string {
  if (isPlain(typed)) return typed;
  const seen = sightsOf(typed)
    .filter(({ sight }) => sight !== 'invisible')
    .map(({ character, sight }) => (sight === 'blank' ? ' ' : character))
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim()
    .normalize('NFC');
  // Beside what was taken out, a joiner may have lost what it joined.
  return seen === typed ? seen : cleanText(seen);
}
