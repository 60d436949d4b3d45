/** What keys do where the focus is: nothing to ask for by name. */
export const placeKeys = {
  everywhere: { regions: 'F6', closeTop: 'Escape' },
  inLists: {
    move: 'Arrows',
    open: 'Enter',
    select: 'Space',
    extend: 'shift+Arrows',
    selectAll: 'ctrl+a',
    pickUp: 'm',
    addLifted: 'ctrl+Enter',
    rename: 'F2',
    copy: 'ctrl+c',
    menu: 'shift+F10',
    remove: 'Delete',
  },
} as const;
