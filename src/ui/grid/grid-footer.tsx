import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-grid.module.css';
import { useFocusHome } from '../focus/use-focus-home.ts';

interface GridFooterProps {
  text: ReactNode;
  action?: string;
  onAction?: () => void;
  /** More did not come: that is said at once. */
  isProblem?: boolean;
}

/** One line below the last row of a data grid: that it is the last, why no more came, or how to come to more. */
export function GridFooter({ text, action, onAction, isProblem = false }: GridFooterProps) {
  return (
    <div className={classes.footer} role={isProblem ? 'alert' : undefined} {...useFocusHome()}>
      {text}
      {action !== undefined && (
        <Button variant="default" size="compact-sm" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
