import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { StaleNotice } from '../../ui/page/states.tsx';
import { urlChoice, useUrlState } from '../../ui/page/use-url-state.ts';
import { Facts } from './facts.tsx';
import classes from './overview.module.css';
import { SizeBars } from './size-bars.tsx';
import { useElementCounts } from './use-element-counts.ts';
import { useOnTheirWay } from './use-on-their-way.ts';
import { useOverlaps } from './use-overlaps.ts';

const AsOfReads = lazyPart(async () => (await import('./as-of-reads.tsx')).AsOfReads);
const OverlapSection = lazyPart(async () => (await import('./overlap-section.tsx')).OverlapSection);
const RulesSection = lazyPart(async () => (await import('./rules-section.tsx')).RulesSection);

/** The overview of groups that there are: what was not read yet is said, and what could not be. */
export function OverviewBody({ groups }: { groups: readonly NamedGroup[] }) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { values, change } = useUrlState({ kind: urlChoice(elementKinds) });
  const { kind } = values;
  const counted = {
    cars: useElementCounts('cars'),
    users: useElementCounts('users'),
    services: useElementCounts('services'),
    products: useElementCounts('products'),
  };
  const overlaps = useOverlaps(kind);
  const onTheirWay = useOnTheirWay();
  const all = elementKinds.map((name) => counted[name]);
  const known = Math.min(...all.map((one) => one.known));
  const total = Math.max(...all.map((one) => one.total));
  const failed = all.filter(({ error }) => error !== null);
  const [first] = failed;
  return (
    <div className={classes.overview} data-over-dock>
      {first !== undefined && (
        <StaleNotice
          text={
            <ErrorSentence error={first.error}>
              {t('readFailed', { why: errorText(first.error) })}
            </ErrorSentence>
          }
          again={common('tryAgain')}
          onAgain={() => {
            for (const one of failed) one.retry();
          }}
        />
      )}
      <div className={classes.reading}>
        <p role="status">
          {known < total ? t('reading', { known, total }) : t('read', { count: total })}
          {onTheirWay > 0 && ` ${common('notCounted', { count: onTheirWay })}`}
        </p>
        <LatePart>
          <AsOfReads />
        </LatePart>
      </div>
      <Facts groups={groups} counted={counted} />
      <LatePart fallback={<div className={classes.rules} />}>
        <RulesSection groups={groups} />
      </LatePart>
      <div className={classes.choice} data-chooses="kind">
        <NativeSelect
          label={t('kind')}
          value={kind}
          data={elementKinds.map((value) => ({ value, label: common(`kinds.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: value === elementKinds[0] ? null : value })
          }
        />
      </div>
      <SizeBars key={kind} kind={kind} groups={groups} sizes={overlaps?.sizes ?? null} />
      <LatePart>
        <OverlapSection key={kind} kind={kind} groups={groups} overlaps={overlaps} />
      </LatePart>
    </div>
  );
}
