import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/**
 * A search field whose text is its own while somebody types in it, so that a slow list or a changed
 * URL never swallows a letter. Escape clears it.
 */
export function SearchField({ label, clearLabel, value, onChange, ref }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const change = (next: string) => {
    setTyped(next);
    setKnown(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={label}
      data-search-here
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          change('');
        }
      }}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
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
      w={{ base: '100%', xs: 280 }}
    />
  );
}
