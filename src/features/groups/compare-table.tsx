import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useElementsTable } from '../../parts/lists/use-elements-table.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import type { Table } from '../../ui/tables/table.ts';
import { comparedOf } from './compared.ts';

interface CompareTableProps {
  a: NamedGroup;
  b: NamedGroup;
  kind: ElementKind;
}

/** The three lists of a comparison as one table that says of each element where it is; read anew for it. */
export function CompareTable({ a, b, kind }: CompareTableProps) {
  const compare = useTranslations('compare');
  const fleet = useFleet();
  const engine = useEngine();
  const tableOf = useElementsTable(kind);
  const onlyIn = ({ name }: NamedGroup) =>
    compare.markup('onlyIn', { name, group: (text) => text });
  const table = async (): Promise<Table> => {
    await Promise.all([a, b].map(({ id }) => fleet.of(kind).reader.readAnew(id)));
    const shown = shownMembershipsOf(fleet, engine, kind);
    const compared = comparedOf(shown.members(a.id)?.ids, shown.members(b.id)?.ids);
    const places = [
      {
        ids: compared.first,
        words: onlyIn(a),
      },
      { ids: compared.both, words: compare('both') },
      {
        ids: compared.second,
        words: onlyIn(b),
      },
    ];
    const rows = places.flatMap(({ ids }) => ids);
    const words = places.flatMap((place) => place.ids.map(() => place.words));
    const made = await tableOf(
      compare('title'),
      rows.map((id) => ({ id, element: fleet.elements.get(kind, id) ?? null })),
      [a, b].map(({ name }) => isolatedText(name)),
    );
    return {
      ...made,
      head: [compare('place'), ...made.head],
      rows: made.rows.map((row, at) => [words[at] ?? '', ...row]),
    };
  };
  return <TableMenu table={table} />;
}
