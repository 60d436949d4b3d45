import { NativeSelect } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { moreThan } from '../../changes/pending/by-group-count.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { useNamesakes } from '../../parts/groups/use-namesakes.ts';
import { paths } from '../../paths.ts';
import { useTellOutcome } from '../../ui/messages/told-lists.ts';
import { urlChoice, useUrlState } from '../../ui/page/use-url-state.ts';
import { inMoreThan } from './element-counts.ts';
import { Fact } from './fact.tsx';
import classes from './overview.module.css';
import type { CountedKind } from './use-element-counts.ts';

/** More groups than which can be asked for. */
const limits = ['3', '1', '2', '5', '10'] as const;

interface FactsProps {
  groups: readonly NamedGroup[];
  counted: Readonly<Record<ElementKind, CountedKind>>;
}

/** What deserves a look, in numbers: each leads to the list of what it counts. */
export function Facts({ groups, counted }: FactsProps) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const format = useFormatter();
  const namesakes = useNamesakes();
  const { values, change } = useUrlState({ over: urlChoice(limits) });
  const limit = Number(values.over);
  const countsOf = (kind: ElementKind) => counted[kind].counts;
  const inNone = (kind: ElementKind) => {
    const counts = countsOf(kind);
    return counts === null ? null : (counts.byCount[0] ?? 0);
  };
  const empty = elementKinds.every((kind) => countsOf(kind) !== null)
    ? groups.filter(({ id }) => elementKinds.every((kind) => countsOf(kind)?.empty.has(id))).length
    : null;
  const many = elementKinds.map((kind) => {
    const counts = countsOf(kind);
    return { kind, count: counts === null ? null : inMoreThan(counts, limit) };
  });
  const told = many.map(({ kind, count }) => common(`counts.${kind}`, { count: count ?? 0 }));
  useTellOutcome(
    format.list(told, { type: 'unit' }),
    '[data-chooses="limit"]',
    many.some(({ count }) => count === null),
  );
  return (
    <>
      <section aria-label={t('worthALook')}>
        <h2 className={classes.head}>{t('worthALook')}</h2>
        <div className={classes.facts}>
          <Fact
            label={(count) => t('none.cars', { count })}
            count={inNone('cars')}
            to={paths.elementsIn('cars', 'none')}
          />
          <Fact
            label={(count) => t('none.users', { count })}
            count={inNone('users')}
            to={paths.elementsIn('users', 'none')}
          />
          <Fact
            label={(count) => t('empty', { count })}
            count={empty}
            to={paths.groupsWhere({ show: 'empty' })}
          />
          <Fact
            label={(count) => t('doubles', { count })}
            count={namesakes.size}
            to={paths.groupsWhere({ show: 'doubles' })}
          />
          <Fact
            label={(count) => t('ended', { count })}
            count={countsOf('services')?.marked ?? null}
            to={paths.elementsIn('services', 'any', 'ended')}
          />
        </div>
      </section>
      <section aria-label={t('inMany')}>
        <div className={classes.line} data-chooses="limit">
          <h2 className={classes.head}>{t('inMany')}</h2>
          <NativeSelect
            aria-label={t('limit')}
            value={values.over}
            data={limits
              .toSorted((a, b) => Number(a) - Number(b))
              .map((value) => ({ value, label: t('moreThan', { count: Number(value) }) }))}
            onChange={({ currentTarget: { value } }) =>
              change({ over: value === limits[0] ? null : value })
            }
          />
        </div>
        <div className={classes.facts}>
          {many.map(({ kind, count }) => (
            <Fact
              key={kind}
              label={(known) => t(`many.${kind}`, { count: known })}
              count={count}
              to={paths.elementsIn(kind, moreThan(limit))}
            />
          ))}
        </div>
      </section>
    </>
  );
}
