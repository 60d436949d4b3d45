/** Stands in the words where the name of the customer comes, which the browser alone knows. */
export const customerMark = '{customer}';

/** Under which name a template of the shell stands in the page: a part, in a language where it has words. */
export const templateId = (part: string, language = '') => `shell-${part}-${language}`;

/** Stand in a cell where the text of an element comes, and the country of a plate. */
export const textMark = '{text}';
export const countryMark = '{country}';

/** What is beneath the head of a list is drawn like this, in the rows of a kind, or in any cell. */
export const rowsOf = (kind: string) => `rows-${kind}`;
export const cellsPart = 'cells';
