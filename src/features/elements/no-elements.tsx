import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchQuestion } from '../../kinds/search-filter.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { LookThroughButton } from './look-through-button.tsx';
import { NoOtherSpelling } from './no-other-spelling.tsx';
import type { ElementsView } from './use-elements-view.ts';

interface NoElementsProps {
  kind: ElementKind;
  asked: ElementsView;
  /** What is still here, in words, where all of it is on its way out. */
  onTheWay: string | undefined;
  /** What is here now was asked for before. */
  busy: boolean;
  children: ReactNode;
}

/** Nothing here: because of what was searched for, or because there is nothing yet. */
export function NoElements({ kind, asked, onTheWay, busy, children }: NoElementsProps) {
  const t = useTranslations('lists');
  const format = useFormatter();
  const { search, filters } = asked.view;
  const { spellings } = searchQuestion(kindOf(kind), search, filters);
  if (!asked.isNarrowed)
    return (
      <EmptyState title={t(`none.${kind}`)} action={children}>
        {t(`noneText.${kind}`)}
      </EmptyState>
    );
  const nothing = search === '' ? t('nothingLeft') : t(`nothingFound.${kind}`, { search });
  const likeIt =
    asked.canLookThrough && spellings.length > 0
      ? ` ${t('spellings', { spellings: format.list(spellings) })}`
      : '';
  return (
    <EmptyState
      title={onTheWay ?? nothing}
      busy={busy}
      action={
        <>
          <LookThroughButton kind={kind} asked={asked} />
          <Button variant="default" onClick={asked.clear}>
            {t('clear')}
          </Button>
        </>
      }
    >
      {onTheWay === undefined ? (
        <>
          {t(`searched.${kind}`) + likeIt} {asked.isThorough && !busy && <NoOtherSpelling />}
        </>
      ) : undefined}
    </EmptyState>
  );
}
