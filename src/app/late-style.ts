/** Marks a style sheet of the app in the page: it is fetched with it, and counts when the shell is there. */
export const lateStyle = 'data-late-style';
