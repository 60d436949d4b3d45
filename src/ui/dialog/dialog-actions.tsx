import type { ReactNode } from 'react';
import classes from './dialog-actions.module.css';

/** Keeps what lies under the actions from counting as in sight, however tall they are, and tells whether anything may. */
function reserve(actions: HTMLElement | null) {
  const scroller = actions?.closest<HTMLElement>('[data-dialog]') ?? null;
  if (actions === null || scroller === null) return undefined;
  const observer = new ResizeObserver(() => {
    scroller.style.setProperty('--actions', `${actions.offsetHeight}px`);
    actions.toggleAttribute('data-over', scroller.scrollHeight > scroller.clientHeight);
  });
  for (const sized of [actions, scroller, ...scroller.children]) observer.observe(sized);
  return () => {
    observer.disconnect();
    scroller.style.removeProperty('--actions');
  };
}

interface DialogActionsProps {
  children: ReactNode;
  /** What stands over the buttons, and is in sight with them. */
  over?: ReactNode;
}

/** What ends a dialog, at its end: in sight, however much stands above it. */
export function DialogActions({ children, over }: DialogActionsProps) {
  return (
    <div ref={reserve} className={classes.actions}>
      {over}
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
