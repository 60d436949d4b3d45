import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { paths } from '../../paths.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { fromList } from '../../parts/groups/group-order.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useRules } from '../../parts/rules/kept-rules.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import type { GroupRow } from './group-row.ts';
import { GroupSize } from './group-size.tsx';
import classes from './groups.module.css';
import type { GroupTool } from './group-tool.ts';
import type { GroupSizes } from './use-group-sizes.ts';
import { useToolActions } from './use-tool-actions.tsx';

const DriftBadge = lazyPart(
  async () => (await withLaterWords(() => import('../../parts/rules/drift-badge.tsx'))).DriftBadge,
);

/** What can be done with a row of the groups list. */
export interface GroupActions {
  rename: (row: GroupRow) => void;
  remove: (row: GroupRow) => void;
  apply: (tool: GroupTool, row: GroupRow) => void;
  compare: (row: GroupRow) => void;
}

/** The columns of the groups list; `order` is what its links say of it. */
export function useGroupColumns(
  sizes: GroupSizes,
  order: ReturnType<typeof fromList>,
  { rename, remove, apply, compare }: GroupActions,
): readonly Column<GroupRow>[] {
  const labelOf = useGroupLabel();
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const toolActions = useToolActions();
  const hasRules = useRules().length > 0;
  // Each group that is read makes the sizes others: the rows are drawn anew only where a bar is.
  const largest: Record<ElementKind, number> = {
    cars: sizes.largest('cars'),
    users: sizes.largest('users'),
    services: sizes.largest('services'),
    products: sizes.largest('products'),
  };
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
            state={order}
            className={classes.link}
            tabIndex={tabIndex}
            title={isolatedText(name)}
          >
            <GroupName id={id} name={name} />
          </Link>
        ),
    },
    ...elementKinds.map((kind): Column<GroupRow> => ({
      key: kind,
      label: common(`kinds.${kind}`),
      width: 'minmax(5.5rem, 1fr)',
      narrow: kind === 'cars' ? 'aside' : 'hidden',
      sortable: true,
      cell: ({ id }) =>
        id !== null && <GroupSize groupId={id} kind={kind} largest={largest[kind]} />,
    })),
    ...(hasRules
      ? [
          {
            key: 'rules',
            label: t('tools.rules'),
            width: '15rem',
            narrow: 'hidden',
            cell: ({ id, name }, tabIndex) =>
              id !== null && (
                <LatePart>
                  <DriftBadge group={{ id, name }} tabIndex={tabIndex} />
                </LatePart>
              ),
          } satisfies Column<GroupRow>,
        ]
      : []),
    {
      key: 'id',
      label: t('columns.id'),
      width: '4.5rem',
      align: 'end',
      narrow: 'hidden',
      sortable: true,
      cell: ({ id }) => id,
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
            label={common('moreActions', { name: labelOf({ id: row.id, name: row.name }) })}
            tabIndex={tabIndex}
            actions={[
              {
                label: t('rename'),
                icon: <IconPencil size="1rem" aria-hidden />,
                onSelect: () => rename(row),
              },
              ...toolActions({
                tool: (tool) => apply(tool, row),
                compare: () => compare(row),
              }),
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
