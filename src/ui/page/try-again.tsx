import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './try-again.module.css';
import { useFocusHome } from '../focus/use-focus-home.ts';

interface TryAgainProps {
  text: ReactNode;
  again: string;
  onAgain: () => void;
}

/** Why a part of a dialog could not be read, and "try again". */
export function TryAgain({ text, again, onAgain }: TryAgainProps) {
  return (
    <div className={classes.offer} {...useFocusHome()}>
      {text}
      <Button size="xs" variant="default" onClick={onAgain}>
        {again}
      </Button>
    </div>
  );
}
