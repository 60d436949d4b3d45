import { useTranslations } from 'use-intl';
import type { Wish } from '../../changes/wish.ts';
import { figureWords } from '../../parts/figure-words.ts';
import { useChange } from '../../parts/use-change.ts';
import { ErrorSentence } from '../../parts/error-sentence.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useGroups } from '../../parts/use-groups.ts';
import { TryAgain } from '../../ui/try-again.tsx';
import classes from './groups.module.css';

interface WishFiguresProps {
  wish: Wish;
  /** What it speaks of was read anew. */
  isRead: boolean;
  error: unknown;
  onRetry: () => void;
}

/** What a wish would change, in sentences with numbers before and after. */
export function WishFigures({ wish, isRead, error, onRetry }: WishFiguresProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { planOf, figuresOf } = useChange();
  const groups = useGroups().data?.groups ?? [];
  if (error !== null)
    return (
      <TryAgain
        text={
          <ErrorSentence error={error}>
            {t('membersFailed', { why: errorText(error) })}
          </ErrorSentence>
        }
        again={common('tryAgain')}
        onAgain={onRetry}
      />
    );
  if (!isRead) return <p role="status">{t('readingMembers')}</p>;
  const nameOf = (id: number) => groups.find((group) => group.id === id)?.name ?? String(id);
  const sentences = figuresOf(wish).map((figure) =>
    figureWords({ groups: t, common }, figure, nameOf),
  );
  if (planOf(wish).changes.length === 0) return <p role="status">{tools('toolText.nothing')}</p>;
  return (
    <ul className={classes.figures}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
