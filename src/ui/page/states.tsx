import { Button } from '@mantine/core';
import { type ReactNode, use } from 'react';
import { InPage } from './in-page.ts';
import classes from './states.module.css';
import { useTellFound } from '../messages/told-lists.ts';
import { useFocusHome } from '../focus/use-focus-home.ts';

interface StateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** The way out, or the next step. */
  action?: ReactNode;
  /** What else was asked for is on its way. */
  busy?: boolean;
}

/** What has no page around it is one: its title is the heading that the focus goes to. */
function StateTitle({ title }: { title: string }) {
  return use(InPage) ? (
    <h2 className={classes.title}>{title}</h2>
  ) : (
    <h1 className={classes.title} tabIndex={-1}>
      {title}
    </h1>
  );
}

/** Nothing here, and what to do about it. */
export function EmptyState({ icon, title, children, action, busy = false }: StateProps) {
  // In the place of a list that a search has emptied it says so.
  useTellFound(0, { busy, sought: title });
  return (
    <div className={classes.state} {...useFocusHome()}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <StateTitle title={title} />
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}

interface AgainProps {
  again: string;
  onAgain: () => void;
  /** It is being tried now. */
  busy?: boolean;
}

/** A button that is `disabled` would lose the focus. */
const doing = (onAgain: () => void, busy: boolean | undefined) =>
  busy === true ? { 'aria-disabled': true, 'data-disabled': true } : { onClick: onAgain };

interface FailedProps extends AgainProps {
  title: string;
  text: ReactNode;
  /** Another way out. */
  action?: ReactNode;
}

/** It could not be shown, why, and "try again". */
export function FailedState({ title, text, again, onAgain, busy, action }: FailedProps) {
  return (
    <div className={classes.state} role="alert" {...useFocusHome()}>
      <StateTitle title={title} />
      <div className={classes.text}>{text}</div>
      <div className={classes.ways}>
        <Button variant="default" {...doing(onAgain, busy)}>
          {again}
        </Button>
        {action}
      </div>
    </div>
  );
}

/** One line over data that is shown although it could not be refreshed. */
export function StaleNotice({ text, again, onAgain, busy }: AgainProps & { text: ReactNode }) {
  return (
    <div className={classes.stale} role="status" {...useFocusHome()}>
      <span>{text}</span>
      <Button variant="subtle" size="compact-sm" {...doing(onAgain, busy)}>
        {again}
      </Button>
    </div>
  );
}
