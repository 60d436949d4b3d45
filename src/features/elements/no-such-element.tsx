import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';
import classes from './element-panel.module.css';

interface NoSuchElementProps {
  kind: ElementKind;
  /** The address of its list. */
  list: string;
  offer: ReactNode;
  /** What was shown here, where something was: it is gone, and by whom can be looked up. */
  last?: { elementId: number; name: string };
}

/** The address names an element that is not there, or not any more, or nothing that could be one. */
export function NoSuchElement({ kind, list, offer, last }: NoSuchElementProps) {
  const t = useTranslations('lists');
  const history = useTranslations('history');
  const title =
    last === undefined ? t(`noSuch.${kind}`) : t(`gone.${kind}`, { name: isolatedText(last.name) });
  usePageTitle(title);
  return (
    <EmptyState
      title={title}
      action={
        <>
          <Button component={Link} to={list}>
            {t(`all.${kind}`)}
          </Button>
          {offer}
        </>
      }
    >
      {last === undefined ? (
        t(`noSuchText.${kind}`)
      ) : (
        <Link className={classes.log} to={paths.log({ kind, element: last.elementId })}>
          {history('history')}
        </Link>
      )}
    </EmptyState>
  );
}
