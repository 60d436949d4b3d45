import { Button, CloseButton, Input } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './pick-field.module.css';

interface PickFieldProps {
  label: string;
  /** The field has its name for those alone who do not see it. */
  isLabelHidden?: boolean;
  /** What is chosen, as it is shown; or that nothing is. */
  children: ReactNode;
  /** Opens the dialog in which one is chosen. */
  onOpen: () => void;
  /** Takes the choice back; absent where nothing is chosen. */
  clear?: { label: string; onClear: () => void } | undefined;
}

/** A field whose choice is made in a dialog, since there is too much to choose from for a list. */
export function PickField({ label, isLabelHidden, children, onOpen, clear }: PickFieldProps) {
  const id = useId();
  return (
    <div className={classes.pick}>
      <Input.Label labelElement="div" id={`${id}-label`} hidden={isLabelHidden}>
        {label}
      </Input.Label>
      <div className={classes.chosen}>
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-labelledby={`${id}-label ${id}-name`}
          className={classes.button}
          justify="space-between"
          rightSection={<IconSelector size="1.5rem" stroke={1.5} aria-hidden />}
          onClick={onOpen}
        >
          <span id={`${id}-name`} className={classes.name}>
            {children}
          </span>
        </Button>
        {clear !== undefined && (
          <CloseButton
            aria-label={clear.label}
            title={clear.label}
            size="lg"
            onClick={clear.onClear}
          />
        )}
      </div>
    </div>
  );
}
