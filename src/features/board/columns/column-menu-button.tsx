import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../../i18n/words.ts';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { Opening } from '../../../ui/dialog/opening.tsx';
import type { BoardColumn } from '../board-model.ts';
import classes from '../cards/menu-button.module.css';
import { useHeadFocus } from './use-head-focus.ts';

const ColumnMenu = lazyPart(
  async () => (await withLaterWords(() => import('./column-menu.tsx'))).ColumnMenu,
);

interface ColumnMenuButtonProps {
  column: BoardColumn;
  name: string;
  /** The only column on a narrow screen, which is not arranged. */
  alone?: boolean;
  tabIndex?: number;
}

/** Opens the menu of a column. */
export function ColumnMenuButton({ column, name, alone = false, tabIndex }: ColumnMenuButtonProps) {
  const common = useTranslations('common');
  const button = useHeadFocus(column.id);
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <span className={classes.menu}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={common('moreActions', { name })}
        aria-haspopup="menu"
        aria-expanded={opened}
        tabIndex={tabIndex}
        data-lane-menu
        onClick={() => setOpened(true)}
      />
      {opened && (
        <Opening onClose={close}>
          <ColumnMenu column={column} name={name} alone={alone} onClose={close} />
        </Opening>
      )}
    </span>
  );
}
