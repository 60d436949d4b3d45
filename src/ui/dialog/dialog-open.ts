/** Whether a dialog lies over the page, wherever the focus is. */
export const isDialogOpen = () =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
