import type { ReactNode } from 'react';
import { InPage } from './in-page.ts';
import classes from './page.module.css';

// ui/ could live in any Mantine app: no word of our business in here.

interface PageProps {
  title: ReactNode;
  /** One line of what this page is, or a breadcrumb. */
  lead?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  /** No wider than a list is read with ease, however wide the screen is. */
  limited?: boolean;
  children: ReactNode;
}

/** A page: title, what it is, its actions on the right, its filters, then the thing itself, filling the rest. */
export function Page({ title, lead, actions, filters, limited, children }: PageProps) {
  return (
    <div className={classes.page} data-limited={limited}>
      <header className={classes.header}>
        <div className={classes.words}>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {filters !== undefined && (
        <div className={classes.filters} data-narrows>
          {filters}
        </div>
      )}
      <InPage value>
        <div className={classes.body}>{children}</div>
      </InPage>
    </div>
  );
}
