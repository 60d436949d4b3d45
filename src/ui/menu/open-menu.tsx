import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { Menu } from '@mantine/core';
import classes from './action-menu.module.css';
import type { MenuAction } from './action-menu.tsx';

interface OpenMenuProps {
  label: string;
  actions: readonly MenuAction[];
  onClose: () => void;
}

/** The opened menu of an ActionMenu; loaded when it is needed. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes a default export
export default function OpenMenu({ label, actions, onClose }: OpenMenuProps) {
  const begin = actions.findIndex(({ disabledBecause }) => disabledBecause === undefined);
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-end"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      shadow="md"
      withinPortal
      classNames={{ dropdown: classes.menu, itemLabel: classes.words }}
    >
      <Menu.Target>
        <span aria-hidden className={classes.place} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
        {actions.map((action, at) => (
          <Menu.Item
            key={action.label}
            data-autofocus={at === begin || undefined}
            leftSection={action.icon}
            color={action.danger === true ? 'var(--failed)' : undefined}
            disabled={action.disabledBecause !== undefined}
            closeMenuOnClick={action.keepsOpen !== true}
            onClick={action.onSelect}
          >
            {action.label}
            {action.disabledBecause !== undefined && (
              <span className={classes.why}>{action.disabledBecause}</span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
