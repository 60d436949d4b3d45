/** So many groups are offered as a list; of more, each would be an element of the page. */
export const fewGroups = 300;
