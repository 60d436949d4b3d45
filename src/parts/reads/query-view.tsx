import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import { paths } from '../../paths.ts';
import { FailedState, StaleNotice } from '../../ui/page/states.tsx';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { useErrorText } from '../errors/use-error-text.ts';

/** What a view needs to know of a query; several may be asked as one by merging theirs. */
export interface QueryState<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** What new settings can mend. */
const isForSettings = (error: unknown) =>
  error instanceof ApiError && ['api-key', 'token', 'no-manager'].includes(error.kind);

function ToSettings() {
  const t = useTranslations('errors');
  return (
    <Button component={Link} to={paths.settings()}>
      {t('openSettings')}
    </Button>
  );
}

interface QueryViewProps<Data> {
  query: QueryState<Data>;
  /** As large as what comes, so that nothing jumps. */
  skeleton: ReactNode;
  /** What could not be loaded, where the page shows more than one thing. */
  failedTitle?: string;
  children: (data: Data) => ReactNode;
}

/**
 * The four questions of every view: loading, failed, refreshing, and the data itself. Data that was
 * read stays on the screen when a refresh fails, marked as old.
 */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  const { query, skeleton, failedTitle, children } = props;
  const t = useTranslations('common');
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = query;
  const failed = error !== null && error !== undefined;
  if (data === undefined) {
    if (!failed) return skeleton;
    return (
      <FailedState
        title={failedTitle ?? t('failedTitle')}
        text={<ErrorSentence error={error}>{errorText(error)}</ErrorSentence>}
        again={t('tryAgain')}
        onAgain={refetch}
        busy={isFetching}
        action={isForSettings(error) ? <ToSettings /> : undefined}
      />
    );
  }
  return (
    <>
      {failed && (
        <StaleNotice
          text={
            <ErrorSentence error={error}>{t('stale', { why: errorText(error) })}</ErrorSentence>
          }
          again={t('tryAgain')}
          onAgain={refetch}
          busy={isFetching}
        />
      )}
      {children(data)}
    </>
  );
}
