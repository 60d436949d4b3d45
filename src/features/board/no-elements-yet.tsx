import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/page/states.tsx';

/** In the place of the board, where the customer has nothing of the kind. */
export function NoElementsYet({ kind }: { kind: ElementKind }) {
  const t = useTranslations('columns');
  const board = useTranslations('board');
  return (
    <EmptyState
      title={t(`noneTitle.${kind}`)}
      action={
        <Button component={Link} to={paths.groups()} variant="default">
          {board('toGroups')}
        </Button>
      }
    >
      {t(`noneText.${kind}`)}
    </EmptyState>
  );
}
