import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useEngine } from '../parts/plans/use-engine.tsx';
import { useFailure } from '../parts/errors/use-failure.ts';
import { ErrorBoundary, type FailureProps } from '../ui/page/error-boundary.tsx';
import { EmptyState } from '../ui/page/states.tsx';

function PageFailed({ error, retry }: FailureProps) {
  const t = useTranslations('errors');
  const common = useTranslations('common');
  const engine = useEngine();
  const { title, text, mayReload } = useFailure(error);
  const again = () => {
    if (engine.failure() !== null) void engine.need();
    retry();
  };
  return (
    <EmptyState
      title={title}
      action={
        <Button onClick={mayReload ? () => location.reload() : again}>
          {mayReload ? t('reload') : common('tryAgain')}
        </Button>
      }
    >
      {text}
    </EmptyState>
  );
}

/** Shows a way out where a page throws. Give it a key per page: another page is a fresh start. */
export function PageBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary Failure={PageFailed}>{children}</ErrorBoundary>;
}
