import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { GroupCount } from '../../changes/pending/by-group-count.ts';
import { AsOf } from '../../parts/reads/as-of.tsx';
import { rowOf } from '../../parts/elements/element-row.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useElements } from '../../parts/elements/use-elements.ts';
import { type ElementsWhere, useByGroupCount } from '../../parts/members/use-elements-where.ts';
import { useCounted } from '../../parts/members/use-counted.ts';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { SinceYouLooked } from '../../parts/reads/since-you-looked.tsx';
import { type Others, useOthersIn } from '../../parts/reads/use-others.ts';
import { useSight, useSightOfAll } from '../../parts/reads/use-sight.ts';
import { noIds, type SortedIds, withDifference } from '../../queries/sorted-ids.ts';
import { collatorFor } from '../../ui/collator.ts';
import { GridFooter } from '../../ui/grid/grid-footer.tsx';
import type { ShownRows } from './elements-grid.tsx';
import { narrowedRows } from './narrowed-rows.ts';
import { useOthersWhere } from './use-others-where.ts';
import type { ElementsView } from './use-elements-view.ts';

const nobody: readonly number[] = [];
const nothingPending: ElementsWhere['pending'] = new Map();

/** Those that there will be, and those that are still there. */
const withLeaving = (ids: SortedIds, pending: ElementsWhere['pending']): SortedIds =>
  withDifference(ids, {
    came: [...pending].flatMap(([id, op]) => (op === 'remove' ? [id] : [])),
    went: [],
  });

interface GroupedElementsProps {
  kind: ElementKind;
  asked: ElementsView;
  where: GroupCount | number;
  /** Passed in, so that this part brings no grid of its own. */
  children: (shown: ShownRows) => ReactNode;
}

/** A list by the groups of its elements, of which the API knows nothing. */
export function GroupedElements({ where, ...props }: GroupedElementsProps) {
  if (typeof where === 'number') return <InGroup {...props} groupId={where} />;
  return <InSoManyGroups {...props} which={where} />;
}

type ListProps = Omit<GroupedElementsProps, 'where'>;

/** The elements of one group. */
function InGroup({ groupId, ...props }: ListProps & { groupId: number }) {
  const { kind } = props;
  const name = useTranslations('common')(`kinds.${kind}`);
  const query = useMembers(groupId, kind);
  const others = useOthersIn(groupId, name, kind);
  return <KnownElements {...props} query={query} sight={useSight(kind)} others={others} />;
}

/** The elements in no group, or in more than one. */
function InSoManyGroups({ which, ...props }: ListProps & { which: GroupCount }) {
  const { kind } = props;
  const name = useTranslations('common')(`kinds.${kind}`);
  const query = useByGroupCount(kind, which);
  const others = useOthersWhere(kind, which, name);
  return <KnownElements {...props} query={query} sight={useSightOfAll(kind)} others={others} />;
}

interface KnownElementsProps extends ListProps {
  query: QueryState<ElementsWhere>;
  /** As of when it is, and how it is read anew. */
  sight: ReturnType<typeof useSight>;
  /** Who came and who went by the doing of others. */
  others: Others;
}

/** A list whose elements are known here: searched, narrowed and sorted without the API. */
function KnownElements(props: KnownElementsProps) {
  const { kind, asked, query, sight, others, children } = props;
  const t = useTranslations('elements');
  const locale = useLocale();
  const counted = useCounted(kind);
  const pending = query.data?.pending ?? nothingPending;
  const ids = useMemo(() => withLeaving(query.data?.ids ?? noIds, pending), [query.data, pending]);
  // A read that is on its way brings them all.
  const needed = query.isFetching ? nobody : [...ids];
  const known = useElements(kind, ids, needed);
  const search = useDeferredValue(asked.view.search);
  const { only, sort } = asked;
  const all = Array.from(ids, (id) => rowOf(kind, id, known(id)));
  const found = narrowedRows(kind, all, { search, only, sort }, collatorFor(locale));
  const rows = found.filter(({ id }) => pending.get(id) !== 'remove');
  const onTheirWay = found.filter(({ id }) => pending.has(id)).length;
  const now = found.filter(({ id }) => pending.get(id) !== 'assign').length;
  const onTheWay = onTheirWay === 0 ? undefined : counted(now, onTheirWay);
  return children({
    query: { ...query, data: query.data === undefined ? undefined : rows },
    pending,
    total: query.data === undefined ? null : rows.length,
    onTheWay,
    whole: {
      known: rows,
      last: rows,
      reading: null,
      read: () => Promise.resolve(rows),
      readAgain: () => undefined,
    },
    told: (
      <>
        <SinceYouLooked others={others} />
        <AsOf {...sight} />
      </>
    ),
    footer: <GridFooter text={onTheWay ?? t(`allShown.${kind}`, { count: rows.length })} />,
  });
}
