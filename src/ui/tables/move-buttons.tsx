import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { flushSync } from 'react-dom';

interface MoveButtonsProps {
  /** The place of the row, and the first and the last one that it can have. */
  at: number;
  first: number;
  last: number;
  up: string;
  down: string;
  onMove: (to: number) => void;
}

/** Two buttons that move a row of a list by one place, and keep the focus while it moves. */
export function MoveButtons({ at, first, last, up, down, onMove }: MoveButtonsProps) {
  const move = (to: number, button: HTMLElement) => {
    if (to < first || to > last) return;
    flushSync(() => onMove(to));
    // A button that moves with its row loses the focus.
    button.focus();
  };
  return [
    { Icon: IconArrowUp, to: at - 1, label: up, ends: at === first },
    { Icon: IconArrowDown, to: at + 1, label: down, ends: at === last },
  ].map(({ Icon, to, label, ends }) => (
    <ActionIcon
      key={label}
      variant="subtle"
      color="gray"
      size="1.75rem"
      aria-label={label}
      title={label}
      // Disabled it would lose the focus as soon as it comes to the end.
      aria-disabled={ends}
      onClick={({ currentTarget }) => move(to, currentTarget)}
    >
      <Icon size="1rem" aria-hidden />
    </ActionIcon>
  ));
}
