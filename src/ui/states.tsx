import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface StateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** The way out, or the next step. */
  action?: ReactNode;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ icon, title, children, action }: StateProps) {
  return (
    <div className={classes.state}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}

interface FailedProps {
  title: string;
  text: string;
  again: string;
  onAgain: () => void;
  busy?: boolean;
  /** Another way out. */
  action?: ReactNode;
}

/** It could not be shown, why, and "try again". */
export function FailedState({ title, text, again, onAgain, busy = false, action }: FailedProps) {
  return (
    <div className={classes.state} role="alert">
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.text}>{text}</div>
      <div className={classes.ways}>
        <Button variant="default" onClick={onAgain} loading={busy}>
          {again}
        </Button>
        {action}
      </div>
    </div>
  );
}

/** One line over data that is shown although it could not be refreshed. */
export function StaleNotice({
  text,
  again,
  onAgain,
}: Pick<FailedProps, 'text' | 'again' | 'onAgain'>) {
  return (
    <div className={classes.stale} role="status">
      <span>{text}</span>
      <Button variant="subtle" size="compact-sm" onClick={onAgain}>
        {again}
      </Button>
    </div>
  );
}
