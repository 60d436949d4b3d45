/** Where in the page the static shell is (src/early), as long as the app is not: the app takes it away. */
export const shellId = 'static-shell';
export const styleId = 'static-shell-style';

/** Marks the page of the shell that shows rows of a list already. */
export const showsRows = 'data-rows';

/** Marks a style sheet of the app in the page: it is fetched with it, and counts when the shell is there. */
export const lateStyle = 'data-late-style';
