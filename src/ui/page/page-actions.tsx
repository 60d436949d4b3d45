import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActionMenu } from '../menu/action-menu.tsx';
import { useNarrow } from '../screen/use-narrow.ts';

/** What can be done beside the main action: done here, or by going to another page. */
type PageAction = { label: string } & ({ to: string } | { onSelect: () => void });

interface PageActionsProps {
  main: ReactNode;
  others: readonly PageAction[];
  /** What the menu is called that holds the others on a phone, where each would take a line. */
  moreLabel: string;
}

/** The actions of a page beside its title, the main one at the end. */
export function PageActions({ main, others, moreLabel }: PageActionsProps) {
  const navigate = useNavigate();
  const narrow = useNarrow();
  if (narrow) {
    const actions = others.map(({ label, ...act }) => ({
      label,
      onSelect: 'to' in act ? () => void navigate(act.to) : act.onSelect,
    }));
    return (
      <>
        {main}
        <ActionMenu label={moreLabel} size={36} actions={actions} />
      </>
    );
  }
  return (
    <>
      {others.map(({ label, ...act }) =>
        'to' in act ? (
          <Button key={label} variant="default" component={Link} to={act.to}>
            {label}
          </Button>
        ) : (
          <Button key={label} variant="default" onClick={act.onSelect}>
            {label}
          </Button>
        ),
      )}
      {main}
    </>
  );
}
