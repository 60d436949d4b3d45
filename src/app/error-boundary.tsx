import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../ui/states.tsx';

/** A chunk that is gone: the server has a newer build than this page. */
const isMissingChunk = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

function PageFailed({ error }: { error: unknown }) {
  const t = useTranslations('errors');
  const outdated = isMissingChunk(error);
  return (
    <EmptyState
      title={outdated ? t('newVersionTitle') : t('pageFailedTitle')}
      action={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
    >
      {outdated ? t('newVersionText') : t('pageFailedText')}
    </EmptyState>
  );
}

interface State {
  error: unknown;
}

/** Shows a way out where a page throws. Give it a key per page: another page is a fresh start. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <PageFailed error={this.state.error} />
    );
  }
}
