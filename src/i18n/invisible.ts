/**
 * What leaves no mark on the screen, though it is there: format characters, control characters, all
 * that Unicode says to ignore, and the blank of braille, which no white space is.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/u;
const blank = /\s/u;

/** Scripts in whose words a joiner or a non-joiner changes the letters beside it. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
const selectable = /[\p{Emoji}\p{Script=Han}]/u;
const tagged = /[\u{1F3F4}\u{E0020}-\u{E007F}]/u;

/** Whether an invisible character changes what is seen of its neighbours: then it stays. */
function shapes(character: string, before: string, after: string): boolean {
  if (character === '\u200C' || character === '\u200D')
    return (
      (joining.test(before) && joining.test(after)) ||
      (character === '\u200D' && picture.test(before) && picture.test(after))
    );
  if (/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.test(character)) return selectable.test(before);
  return /[\u{E0020}-\u{E007F}]/u.test(character) && tagged.test(before);
}

/** How one character of a text is seen. */
type Sight = 'mark' | 'blank' | 'invisible';

/** Every character of a text, with how it is seen where it stands. */
export function sightsOf(text: string): readonly { character: string; sight: Sight }[] {
  const characters = Array.from(text.toWellFormed());
  return characters.map((character, at) => {
    if (blank.test(character) && character !== '\uFEFF') return { character, sight: 'blank' };
    if (!invisible.test(character)) return { character, sight: 'mark' };
    const stays = shapes(character, characters[at - 1] ?? '', characters[at + 1] ?? '');
    return { character, sight: stays ? 'mark' : 'invisible' };
  });
}

/** Most texts hold nothing that wants a closer look: plain letters, with single blanks between. */
export const isPlain = (text: string) =>
  /^(?:[!-~\u00A1-\u00AC\u00AE-\u02FF]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF]+)*)?$/.test(text);
