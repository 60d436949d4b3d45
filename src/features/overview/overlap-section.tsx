import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { useTellOutcome } from '../../ui/messages/told-lists.ts';
import { OverlapList } from './overlap-list.tsx';
import { OverlapMatrix } from './overlap-matrix.tsx';
import classes from './overview.module.css';
import type { Overlaps } from './overlaps.ts';
import { OverlapsTable } from './overlaps-table.tsx';

interface OverlapSectionProps {
  kind: ElementKind;
  groups: readonly NamedGroup[];
  /** Null while they are being computed. */
  overlaps: Overlaps | null;
}

/** Which groups overlap: as a matrix to see it, and as a list to read it; both lead to the comparison. */
export function OverlapSection({ kind, groups, overlaps }: OverlapSectionProps) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const title = t('overlaps', { kind: common(`kinds.${kind}`) });
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const count = overlaps?.count ?? 0;
  const found = count === 0 ? t('noOverlap') : t('overlapCount', { count });
  const listed = overlaps?.pairs.length ?? 0;
  const largest = listed < count ? [t('largestOnly', { count: listed })] : [];
  useTellOutcome(`${title}. ${found}`, '[data-chooses="kind"]', overlaps === null);
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.listed}>
        <h2 className={classes.head}>{title}</h2>
        {overlaps !== null && count > 0 && (
          <OverlapsTable title={title} overlaps={overlaps} names={names} narrowedBy={largest} />
        )}
      </div>
      {overlaps === null && <Skeletons rows={8} height={1.5} />}
      {overlaps?.count === 0 && <p className={classes.none}>{found}</p>}
      {overlaps !== null && count > 0 && (
        <>
          <p className={classes.none}>{[found, ...largest].join(' ')}</p>
          <div className={classes.pair}>
            <OverlapMatrix kind={kind} overlaps={overlaps} names={names} />
            <OverlapList kind={kind} title={title} overlaps={overlaps} names={names} />
          </div>
        </>
      )}
    </section>
  );
}
