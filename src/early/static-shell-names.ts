/** Stands in the words where the name of the customer comes, which the browser alone knows. */
export const customerMark = '{customer}';

/** Where in the page the shell is, as long as the app is not: the app takes it away by these names. */
export const shellId = 'static-shell';
export const styleId = 'static-shell-style';

/** Under which name a template of the shell stands in the page: a part, in a language where it has words. */
export const templateId = (part: string, language = '') => `shell-${part}-${language}`;
