import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import classes from './choices.module.css';

/** One thing that can be chosen. */
export interface Choice {
  /** Its own among all that is offered. */
  id: string;
  content: ReactNode;
}

export interface ChoiceSection<Item extends Choice> {
  title: string;
  choices: readonly Item[];
}

interface ChoicesProps<Item extends Choice> {
  label: string;
  listLabel: string;
  value: string;
  onChange: (value: string) => void;
  sections: readonly ChoiceSection<Item>[];
  onChoose: (item: Item) => void;
}

const page = 8;

/**
 * A field to type into and, under it, what can be chosen: by arrows and Enter while the focus stays in the
 * field, or by a click. What is current is known by its id: choices that come in above it do not move it.
 */
export function Choices<Item extends Choice>(props: ChoicesProps<Item>) {
  const { label, listLabel, value, onChange, sections, onChoose } = props;
  const id = useId();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const all = sections.flatMap(({ choices }) => choices);
  const at = Math.max(
    0,
    all.findIndex((choice) => choice.id === currentId),
  );
  const current = all[at];
  const idOf = (choice: Item | undefined) =>
    choice === undefined ? undefined : `${id}-${choice.id}`;
  const goTo = (index: number) => {
    const next = all[Math.max(0, Math.min(all.length - 1, index))];
    if (next === undefined) return;
    setCurrentId(next.id);
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const step = steps[event.key];
    if (step !== undefined) goTo(step);
    else if (event.key !== 'Enter') return;
    else if (current !== undefined && !event.repeat) onChoose(current);
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        type="search"
        role="combobox"
        data-autofocus
        className={classes.field}
        aria-label={label}
        placeholder={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={idOf(current)}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size="1rem" stroke={1.8} aria-hidden />}
        value={value}
        onChange={({ currentTarget }) => {
          setCurrentId(null);
          document.getElementById(id)?.scrollTo({ top: 0 });
          onChange(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={listLabel} className={classes.list}>
        {sections
          .filter(({ choices }) => choices.length > 0)
          .map(({ title, choices }) => (
            <div key={title} role="group" aria-label={title}>
              <div className={classes.title} aria-hidden>
                {title}
              </div>
              {choices.map((choice) => (
                <div
                  key={choice.id}
                  id={idOf(choice)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={choice === current}
                  className={classes.option}
                  onMouseMove={() => setCurrentId(choice.id)}
                  onClick={() => onChoose(choice)}
                  onKeyDown={onKeyDown}
                >
                  {choice.content}
                </div>
              ))}
            </div>
          ))}
      </div>
    </>
  );
}
