import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';
import classes from './busy-button.module.css';

interface BusyButtonProps extends Omit<ButtonProps, 'className' | 'loading'> {
  busy: boolean;
  children: ReactNode;
  type?: 'button' | 'submit';
  tabIndex?: number | undefined;
  'aria-label'?: string;
  onClick?: MouseEventHandler;
}

/**
 * A button that shows that it is at work, and does nothing more until it is done. It is not disabled
 * meanwhile: browsers take the focus from what is.
 */
export function BusyButton({ busy, onClick, ...props }: BusyButtonProps) {
  return (
    <Button
      {...props}
      className={busy ? classes.busy : undefined}
      aria-busy={busy}
      aria-disabled={busy}
      // Enter in a field of a form presses its button, too.
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
