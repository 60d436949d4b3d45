import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';

/** The address names an element that is not there, or nothing that could be one. */
export function NoSuchElement({ kind, list }: { kind: ElementKind; list: string }) {
  const t = useTranslations('lists');
  const title = t(`noSuch.${kind}`);
  usePageTitle(title);
  return (
    <EmptyState
      title={title}
      action={
        <Button component={Link} to={list}>
          {t(`all.${kind}`)}
        </Button>
      }
    >
      {t(`noSuchText.${kind}`)}
    </EmptyState>
  );
}
