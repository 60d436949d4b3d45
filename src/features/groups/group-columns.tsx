import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { GroupName } from '../../parts/group-name.tsx';
import { ActionMenu } from '../../ui/action-menu.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import type { GroupRow } from './group-row.ts';
import { GroupSize } from './group-size.tsx';
import classes from './groups.module.css';
import type { GroupSizes } from './use-group-sizes.ts';

/** What can be done with a row of the groups list. */
export interface GroupDeeds {
  rename: (row: GroupRow) => void;
  remove: (row: GroupRow) => void;
}

/** The columns of the groups list. */
export function useGroupColumns(
  sizes: GroupSizes,
  { rename, remove }: GroupDeeds,
): readonly Column<GroupRow>[] {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  return [
    {
      key: 'name',
      label: t('name'),
      width: 'minmax(10rem, 2fr)',
      sortable: true,
      cell: ({ id, name }, tabIndex) =>
        id === null ? (
          <GroupName id={id} name={name} />
        ) : (
          <Link
            to={paths.group(id)}
            className={classes.link}
            tabIndex={tabIndex}
            title={isolatedText(name)}
          >
            <GroupName id={id} name={name} />
          </Link>
        ),
    },
    {
      key: 'cars',
      label: common('kinds.cars'),
      width: 'minmax(8.75rem, 1fr)',
      narrow: 'aside',
      cell: ({ id }) => id !== null && <GroupSize groupId={id} largest={sizes.largest} />,
    },
    {
      key: 'actions',
      label: t('actions'),
      labelHidden: true,
      width: '1.75rem',
      narrow: 'menu',
      cell: (row, tabIndex) =>
        row.id !== null && (
          <ActionMenu
            label={common('moreActions', { name: row.name })}
            tabIndex={tabIndex}
            actions={[
              {
                label: t('rename'),
                icon: <IconPencil size="1rem" aria-hidden />,
                onSelect: () => rename(row),
              },
              {
                label: t('delete'),
                icon: <IconTrash size="1rem" aria-hidden />,
                danger: true,
                onSelect: () => remove(row),
              },
            ]}
          />
        ),
    },
  ];
}
