/** What heads a part that stands under the heading of a page, or under that of a panel in it. */
export type PartHeading = 'h2' | 'h3';
