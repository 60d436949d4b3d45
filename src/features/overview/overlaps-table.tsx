import { useFormatter, useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { inSlices, ofEach } from '../../ui/sliced.ts';
import { type Overlap, type Overlaps, shareOf } from './overlaps.ts';

interface OverlapsTableProps {
  title: string;
  overlaps: Overlaps;
  names: ReadonlyMap<number, string>;
  /** What is said of how many are listed. */
  narrowedBy: readonly string[];
}

/** The groups that overlap as a file, on the clipboard or on paper. */
export function OverlapsTable({ title, overlaps, names, narrowedBy }: OverlapsTableProps) {
  const t = useTranslations('overview');
  const format = useFormatter();
  const aboutOf = useAboutTable();
  const { pairs, sizes } = overlaps;
  const nameOf = (id: number) => isolatedText(names.get(id) ?? '');
  const rowOf = (pair: Overlap): readonly string[] => [
    nameOf(pair.a),
    String(pair.a),
    nameOf(pair.b),
    String(pair.b),
    String(pair.common),
    format.number(shareOf(pair, sizes), { style: 'percent', maximumFractionDigits: 0 }),
  ];
  const table = async () => ({
    title,
    about: aboutOf(pairs.length, narrowedBy),
    head: [t('first'), t('firstId'), t('second'), t('secondId'), t('common'), t('share')],
    rows: await inSlices(ofEach(pairs, rowOf)),
  });
  return <TableMenu table={table} />;
}
