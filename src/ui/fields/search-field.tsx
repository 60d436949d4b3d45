import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  /** How long to wait for the next letter before the text is told (milliseconds). */
  delay?: number;
  /** Why what is typed can not be searched for. */
  error?: string | null;
  ref?: Ref<HTMLInputElement>;
  /** Whether a dialog that opens begins here. */
  autofocus?: boolean;
}

/**
 * A search field whose text is its own while somebody types in it, so that a slow list or a changed
 * URL never swallows a letter. Escape clears it.
 */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, value, onChange, delay = 0, error = null, ref, autofocus } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // What was told and has not come back as `value`: it comes late, when more has been typed already.
  const [told, setTold] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  if (known !== value) {
    const echo = told.indexOf(value);
    setKnown(value);
    setTold(told.slice(echo + 1));
    if (echo === -1) setTyped(value);
  }
  const tell = (next: string) => {
    if (next === (told.at(-1) ?? value)) return;
    setTold([...told, next]);
    onChange(next);
  };
  const tellLate = useEffectEvent(tell);
  useEffect(() => {
    const timer = setTimeout(() => tellLate(typed), delay);
    return () => clearTimeout(timer);
  }, [typed, delay]);
  const change = (next: string) => {
    setTyped(next);
    if (delay === 0 || next === '') tell(next);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={label}
      data-search-here
      data-autofocus={autofocus}
      // While there is something to clear, Escape is the field's and closes no dialog.
      data-mantine-stop-propagation={typed !== ''}
      value={typed}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => tell(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // Within a form it would send that.
          event.preventDefault();
          tell(typed);
        }
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          change('');
        }
      }}
      leftSection={<IconSearch size="1rem" stroke={1.8} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={clearLabel}
            onClick={() => {
              change('');
              input.current?.focus();
            }}
          />
        )
      }
      flex="1 1 10rem"
      maw={{ xs: 280 }}
    />
  );
}
