import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface EditableCellProps {
  label: string;
  text: string;
  /** What is wrong with it; nothing once it is mended. */
  error: string | undefined;
  onMend: (text: string) => void;
}

/** A cell that is wrong, with the reason at it: mended here, by Enter or by going elsewhere. */
export function EditableCell({ label, text, error, onMend }: EditableCellProps) {
  const [typed, setTyped] = useState(text);
  const mend = () => {
    if (typed !== text) onMend(typed);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={typed}
      error={error}
      autoComplete="off"
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={mend}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        mend();
      }}
    />
  );
}
