/** Stands in the words where the name of the customer comes, which the browser alone knows. */
export const customerMark = '{customer}';

/** Under which name a template of the shell stands in the page: a part, in a language where it has words. */
export const templateId = (part: string, language = '') => `shell-${part}-${language}`;

/** In this file are the libraries that the app is made of. */
export const librariesFile = 'libraries';

/** Mark the app and its libraries in the page: who loads them finds them by that. */
export const appMark = 'data-app';
export const librariesMark = 'data-libraries';

/** Stand in a cell where the text of an element comes, and the country of a plate. */
export const textMark = '{text}';
export const countryMark = '{country}';

/** What is beneath the head of a list is drawn like this, in the rows of a kind, or in any cell. */
export const rowsOf = (kind: string) => `rows-${kind}`;
export const cellsPart = 'cells';
