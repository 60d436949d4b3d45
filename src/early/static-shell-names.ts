/** Stands in the words where the name of the customer comes, which the browser alone knows. */
export const customerMark = '{customer}';

/** Under which name a template of the shell stands in the page: a part, in a language where it has words. */
export const templateId = (part: string, language = '') => `shell-${part}-${language}`;
