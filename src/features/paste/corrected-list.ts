import { lineAt, pastedText } from '../../kinds/pasted-cells.ts';
import type { Recognised } from '../../kinds/recognise.ts';

/** A part's words as they may stand in the list: blanks between them, or what parts cells. */
const asWritten = (text: string): RegExp =>
  new RegExp(
    text
      .split(' ')
      .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
      .join('[\\s,;|"]+'),
    'g',
  );

/**
 * The list with one of its parts written anew. The parts before it in its line are passed over, so
 * that "B-MW 1" is not found within the "B-MW 12" before it.
 * @param parts what was recognised in this list, in its order; `part` is one of them
 */
export function correctedList(
  text: string,
  parts: readonly Recognised[],
  part: Recognised,
  typed: string,
): string {
  const { start, end } = lineAt(text, part.line);
  const line = pastedText(text.slice(start, end));
  let passed = 0;
  for (const each of parts) {
    if (each.line !== part.line) continue;
    const written = asWritten(each.text);
    written.lastIndex = passed;
    const match = written.exec(line);
    if (match === null) continue;
    passed = match.index + match[0].length;
    if (each === part)
      return `${text.slice(0, start)}${line.slice(0, match.index)}${typed}${line.slice(passed)}${text.slice(end)}`;
  }
  return text;
}
