import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorBoundary, type FailureProps } from '../../ui/page/error-boundary.tsx';
import classes from './part-boundary.module.css';
import { useFailure } from './use-failure.ts';

/** A card over the page, which says why a part of it is missing. */
export function PartFailed({ error, retry, onClose }: FailureProps) {
  const t = useTranslations('common');
  const { title, text } = useFailure(error);
  return (
    <div role="alert" className={classes.card}>
      <strong>{title}</strong>
      <span>{text}</span>
      <div className={classes.buttons}>
        {onClose !== undefined && (
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t('close')}
          </Button>
        )}
        <Button size="compact-sm" onClick={retry}>
          {t('tryAgain')}
        </Button>
      </div>
    </div>
  );
}

interface PartBoundaryProps {
  children: ReactNode;
  /** For a part that one can do without. */
  onClose?: () => void;
}

/** Around what lies over the page: where that fails, a card says so, and the page stays as it is. */
export function PartBoundary({ children, onClose }: PartBoundaryProps) {
  return (
    <ErrorBoundary Failure={PartFailed} onClose={onClose}>
      {children}
    </ErrorBoundary>
  );
}
