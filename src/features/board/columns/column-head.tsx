import { IconArrowsSort, IconPinFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isolatedText } from '../../../i18n/visible-text.ts';
import { GroupName } from '../../../parts/groups/group-name.tsx';
import { SinceYouLooked } from '../../../parts/reads/since-you-looked.tsx';
import type { Others } from '../../../parts/reads/use-others.ts';
import { paths } from '../../../paths.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn } from '../board-model.ts';
import classes from './column-head.module.css';
import { ColumnMenuButton } from './column-menu-button.tsx';

interface ColumnHeadProps {
  column: BoardColumn;
  name: string;
  others: Others;
  count: { short: string; words: string };
  /** One stop of Tab for each column: from its first card, the arrow leads up to here. */
  hasCards: boolean;
}

/** What a column is, how much it holds, and its menu. */
export function ColumnHead({ column, name, others, count, hasCards }: ColumnHeadProps) {
  const { model, pinned, sorted } = useBoardParts();
  const t = useTranslations('board');
  const { id } = column;
  const sort = sorted.get(id);
  const isPinned = id !== 'none' && pinned.has(id);
  return (
    <header className={classes.header} data-lane-head>
      <h2 className={classes.title} title={isolatedText(name)} tabIndex={-1}>
        {id === 'none' ? (
          name
        ) : (
          <Link
            to={paths.group(id, model.kind)}
            tabIndex={hasCards ? -1 : undefined}
            // Its column is dragged, not its address.
            draggable={false}
            aria-keyshortcuts="Space"
          >
            <GroupName id={id} name={name} />
          </Link>
        )}
      </h2>
      {isPinned && (
        <span className={classes.mark} title={t('pinned')}>
          <IconPinFilled size="0.875rem" role="img" aria-label={t('pinned')} />
        </span>
      )}
      {sort !== undefined && (
        <span className={classes.mark} title={t(`sorted.${sort}`)}>
          <IconArrowsSort size="0.875rem" role="img" aria-label={t(`sorted.${sort}`)} />
        </span>
      )}
      <SinceYouLooked others={others} isShort />
      <span className={classes.count} title={count.words}>
        {count.short}
      </span>
      {/* From the name, the arrow leads on to the menu. */}
      <ColumnMenuButton
        column={column}
        name={name}
        tabIndex={id === 'none' && !hasCards ? undefined : -1}
      />
    </header>
  );
}
