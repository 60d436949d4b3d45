import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';

interface ElementGoneProps {
  kind: ElementKind;
  elementId: number;
  /** What it was called when it was shown here. */
  name: string;
  /** The address of its list. */
  list: string;
}

/** What was shown is the customer's no longer: by whom can be looked up. */
export function ElementGone({ kind, elementId, name, list }: ElementGoneProps) {
  const t = useTranslations('lists');
  const history = useTranslations('history');
  const title = t(`gone.${kind}`, { name: isolatedText(name) });
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
      <Link to={paths.log({ kind, element: elementId })}>{history('history')}</Link>
    </EmptyState>
  );
}
