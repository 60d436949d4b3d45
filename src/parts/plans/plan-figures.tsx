import { useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import type { PlanFigure } from '../../changes/plan/plan-figures.ts';
import { inSlices } from '../../ui/sliced.ts';
import { useTold } from '../../ui/messages/told-lists.ts';
import { elsewhereSteps } from '../members/elsewhere.ts';
import { figureWords } from './figure-words.ts';
import classes from './plan-figures.module.css';
import { useEngine } from './use-engine.tsx';
import { useGroupLabel } from '../groups/use-group-label.ts';
import { useGroups } from '../groups/use-groups.ts';
import { useFleet } from '../members/use-memberships.ts';

/** So many sentences are read; of more, the list tells. */
const mostFigures = 12;

/** Of each sentence how many are in yet another group, once that is counted. */
function useElsewhere(figures: readonly PlanFigure[]): readonly (number | null)[] {
  const fleet = useFleet();
  const engine = useEngine();
  const [counted, setCounted] = useState<{
    figures: readonly PlanFigure[];
    counts: readonly (number | null)[];
  } | null>(null);
  // Before it is painted, where the fleet is small: nothing moves.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const steps = elsewhereSteps(figures, mostFigures, (kind) => {
      const { index } = fleet.of(kind);
      const shown = shownMembershipsOf(fleet, engine, kind);
      return index.isWhole ? (id) => shown.groupsOf(id) : null;
    });
    void inSlices(steps, leaving.signal).then((counts) => {
      if (counts !== null) setCounted({ figures, counts });
    });
    return () => leaving.abort();
  }, [figures, fleet, engine]);
  return counted?.figures === figures ? counted.counts : [];
}

interface PlanFiguresProps {
  figures: readonly PlanFigure[];
  /** They are said as well, once they stay so for a moment. */
  isTold?: boolean;
}

/** What a plan changes, in sentences with numbers before and after, each with its exceptions. */
export function PlanFigures({ figures, isTold = false }: PlanFiguresProps) {
  const t = useTranslations('changes');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const groups = useGroups().data?.groups ?? [];
  const labelOf = useGroupLabel();
  const elsewhere = useElsewhere(figures);
  const nameOf = (id: number) => {
    const group = groups.find((one) => one.id === id);
    return group === undefined
      ? t('oneGroup', { id: String(id) })
      : labelOf({ id, name: group.name });
  };
  const sentences = figures
    .slice(0, mostFigures)
    .map((figure, at) => figureWords({ tools, common }, figure, nameOf, elsewhere[at] ?? null));
  useTold(isTold ? sentences.join(' ') : '');
  return (
    <ul className={classes.figures}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {figures.length > mostFigures && (
        <li>{t('preview.moreFigures', { count: figures.length - mostFigures })}</li>
      )}
    </ul>
  );
}
