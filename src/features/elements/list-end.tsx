import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { GridFooter } from '../../ui/grid/grid-footer.tsx';
import type { ElementsView } from './use-elements-view.ts';

interface ListEndProps {
  kind: ElementKind;
  asked: ElementsView;
  /** So many are shown. */
  count: number;
  /** So many were looked through so far; null once that were all. */
  lookedThrough: number | null;
  isStopped: boolean;
  /** Stops looking through the rest, or goes on with it. */
  onStop: () => void;
  /** Why more did not come; null where nothing is wrong. */
  error: unknown;
  onAgain: () => void;
}

/** What stands below the rows of a list that the API filters: that they are all, or how far it was looked through. */
export function ListEnd({ kind, asked, count, lookedThrough, ...props }: ListEndProps) {
  const t = useTranslations('lists');
  const elements = useTranslations('elements');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { isStopped, onStop, error, onAgain } = props;
  if (error !== null)
    return (
      <GridFooter
        isProblem
        text={
          <ErrorSentence error={error}>
            {elements('restFailed', { why: errorText(error) })}
          </ErrorSentence>
        }
        action={common('tryAgain')}
        onAction={onAgain}
      />
    );
  if (lookedThrough !== null)
    return (
      <GridFooter
        text={t('lookedThrough', { what: common(`counts.${kind}`, { count: lookedThrough }) })}
        action={t(isStopped ? 'lookOn' : 'stopLooking')}
        onAction={onStop}
      />
    );
  return (
    <GridFooter
      text={elements(`allShown.${kind}`, { count })}
      {...(asked.canLookThrough && { action: t('otherSpellings'), onAction: asked.lookThrough })}
    />
  );
}
