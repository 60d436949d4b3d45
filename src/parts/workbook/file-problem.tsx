import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { BroughtList } from './list-in-file.ts';
import { mostCells, mostFileBytes, mostRows } from './limits.ts';

interface FileProblemProps {
  list: BroughtList | null;
  className: string | undefined;
}

/** Why nothing could be read from a file, and what can be done about it. */
export function FileProblem({ list, className }: FileProblemProps) {
  const t = useTranslations('imports');
  if (list === null || list.problem === null) return null;
  return (
    <p role="alert" className={className}>
      {t(`fileProblems.${list.problem}`, {
        name: isolatedText(list.name ?? ''),
        rows: mostRows,
        cells: mostCells,
        megabytes: mostFileBytes / 1_000_000,
      })}
    </p>
  );
}
