/** What was mended in a list by hand: by row, counted from 0, the new text of a field. */
export type Edits<Field extends string> = ReadonlyMap<
  number,
  Readonly<Partial<Record<Field, string>>>
>;

/** What stands in one row, field by field. */
export type Texts<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/**
 * The texts of a row, as mended: of several columns of one field the first that is not empty.
 * @param joined the field of which all columns count, as lines of one text
 */
export function textsOf<Field extends string>(
  row: readonly string[],
  fields: readonly (Field | null)[],
  mended: Texts<Field> | undefined,
  joined?: Field,
): Texts<Field> {
  const texts: Partial<Record<Field, string>> = {};
  for (const [at, field] of fields.entries()) {
    if (field === null) continue;
    const [before, text] = [texts[field] ?? '', row[at] ?? ''];
    if (before.trim() === '') texts[field] = text;
    else if (field === joined && text.trim() !== '') texts[field] = `${before}\n${text}`;
  }
  return { ...texts, ...mended };
}

/** Whether a row says anything at all: lines between lists do not. */
export const isBlank = (row: readonly string[]) => row.every((text) => text.trim() === '');

/** The edits with one more. */
export function withEdit<Field extends string>(
  edits: Edits<Field>,
  row: number,
  field: Field,
  text: string,
): Edits<Field> {
  const texts: Partial<Record<Field, string>> = { ...edits.get(row) };
  texts[field] = text;
  return new Map(edits).set(row, texts);
}
