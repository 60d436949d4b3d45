import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-grid.module.css';
import { useFocusHome } from '../focus/use-focus-home.ts';

interface GridFooterProps {
  text: ReactNode;
  action?: string;
  onAction?: () => void;
}

/** One line below the last row of a data grid: that it is the last, or why no more came. */
export function GridFooter({ text, action, onAction }: GridFooterProps) {
  return (
    <div
      className={classes.footer}
      role={action === undefined ? undefined : 'alert'}
      {...useFocusHome()}
    >
      {text}
      {action !== undefined && (
        <Button variant="default" size="compact-sm" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
