import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './secret-input.module.css';

/** What password managers look for where they are asked to leave a field alone. */
const leftAlone = {
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
} as const;

interface SecretInputProps extends Omit<TextInputProps, 'type' | 'rightSection'> {
  /** The name of the button that shows what is hidden. */
  showLabel: string;
}

/**
 * A secret that is no password. Browsers fill a saved password into the first password field that
 * they find, whatever `autocomplete` says, so it is a text field whose signs are hidden.
 */
export function SecretInput({ showLabel, error, ...props }: SecretInputProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...props}
      {...leftAlone}
      error={error}
      aria-invalid={error !== undefined && error !== null && error !== false}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      classNames={shown ? {} : { input: classes.masked }}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          size="1.5rem"
          aria-label={showLabel}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon size="1.125rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
