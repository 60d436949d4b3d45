import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './messages.module.css';
import { hideMessage, type Message, shownMessages } from './show-message.ts';
import { useStored } from '../use-stored.ts';
import { WithEnglish } from './with-english.tsx';

/** How long each is shown (milliseconds). */
const life = 10_000;

const icons = {
  done: <IconCheck size="1.125rem" aria-hidden className={classes.done} />,
  problem: <IconAlertTriangle size="1.125rem" aria-hidden className={classes.problem} />,
} as const satisfies Record<string, ReactNode>;

interface CardProps {
  message: Message;
  closeLabel: string;
  /** Its buttons have plain names; those of older ones name their message too, so that no two are alike. */
  newest: boolean;
}

/** A message that goes by itself, but not while somebody points at it or is in it. */
function Card({ message, closeLabel, newest }: CardProps) {
  const { id, text, english = '', tone = 'done', actions = [], stays = false } = message;
  const content = message.content ?? <WithEnglish english={english}>{text}</WithEnglish>;
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (held || stays) return undefined;
    const timer = setTimeout(() => hideMessage(message.id), life);
    return () => clearTimeout(timer);
  }, [held, stays, message]);
  const nameOf = (label: string) => (newest ? label : `${label}: ${text}`);
  const enter = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    setHeld(true);
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHeld(false);
  };
  /** Whoever came here by the keyboard goes back to where he was. */
  const close = () => {
    const back = cameFrom.current;
    hideMessage(id);
    if (back?.isConnected === true) back.focus();
    else if (back !== null) document.getElementById('content')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing to operate: it only notices that somebody is here
    <li
      className={classes.card}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={({ currentTarget }) =>
        setHeld(currentTarget.contains(document.activeElement))
      }
      onFocus={enter}
      onBlur={leave}
      // A click acts without taking the focus from where somebody works.
      onMouseDown={(event) => event.preventDefault()}
    >
      {icons[tone]}
      <span className={classes.text}>{content}</span>
      <span className={classes.actions}>
        {actions.map(({ label, onSelect }) => (
          <button
            key={label}
            type="button"
            aria-label={nameOf(label)}
            className={classes.action}
            onClick={({ detail }) => {
              // The second click of a double click meant the message that has gone.
              if (detail > 1) return;
              close();
              onSelect();
            }}
          >
            {label}
          </button>
        ))}
        <CloseButton size="sm" aria-label={nameOf(closeLabel)} onClick={close} />
      </span>
    </li>
  );
}

/** The messages of the page, newest last. Spoken by the live region, so it is none itself. */
export function Messages({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useStored(shownMessages, ({ messages }) => messages);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {shown.map((message) => (
        <Card
          key={message.id}
          message={message}
          closeLabel={closeLabel}
          newest={message === shown.at(-1)}
        />
      ))}
    </ul>
  );
}
