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
  const lines = text.split('\n');
  const line = lines[part.line - 1] ?? '';
  let end = 0;
  for (const each of parts) {
    if (each.line !== part.line) continue;
    const written = asWritten(each.text);
    written.lastIndex = end;
    const match = written.exec(line);
    if (each === part) {
      if (match !== null)
        lines[part.line - 1] =
          line.slice(0, match.index) + typed + line.slice(match.index + match[0].length);
      break;
    }
    if (match !== null) end = match.index + match[0].length;
  }
  return lines.join('\n');
}
