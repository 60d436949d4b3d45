import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import classes from './action-menu.module.css';
import { lazyPart } from '../page/lazy-part.tsx';
import { Opening } from '../dialog/opening.tsx';

/** One thing that can be done; `disabledBecause` says why it can not be done now. */
export interface MenuAction {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  danger?: boolean;
  disabledBecause?: string;
  /** What is chosen opens further actions in the same menu. */
  keepsOpen?: boolean;
}

interface ActionMenuProps {
  label: string;
  actions: readonly MenuAction[];
  icon?: ReactNode;
  size?: ActionIconProps['size'];
  tabIndex?: number;
}

const OpenMenu = lazyPart(async () => (await import('./open-menu.tsx')).default);

/** A button with a menu of actions. The menu's code is loaded when the first one is opened. */
export function ActionMenu({ label, actions, icon, size = 28, tabIndex }: ActionMenuProps) {
  const [opened, setOpened] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    trigger.current?.focus();
  };
  return (
    <span className={classes.anchor}>
      <ActionIcon
        ref={trigger}
        variant="subtle"
        color="gray"
        size={size}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        tabIndex={tabIndex}
        onClick={() => setOpened(true)}
      >
        {icon ?? <IconDots size="1.125rem" aria-hidden />}
      </ActionIcon>
      {opened && (
        <Opening onClose={close}>
          <OpenMenu label={label} actions={actions} onClose={close} />
        </Opening>
      )}
    </span>
  );
}
