import type { ReactNode } from 'react';
import { KeyCaps } from '../commands/key-caps.tsx';
import classes from './find.module.css';

interface EntryRowProps {
  icon: ReactNode;
  children: ReactNode;
  detail?: string | undefined;
  keys?: string | undefined;
}

/** One line of what is found: what it is, what it is called, what tells more of it, its keys. */
export function EntryRow({ icon, children, detail, keys }: EntryRowProps) {
  return (
    <>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <span className={classes.label}>{children}</span>
      {detail !== undefined && detail !== '' && <span className={classes.detail}>{detail}</span>}
      {keys !== undefined && (
        <span className={classes.keys}>
          <KeyCaps keys={keys} />
        </span>
      )}
    </>
  );
}
