import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Wish } from '../../changes/wish.ts';
import { PlanFigures } from './plan-figures.tsx';
import { useEngine } from './use-engine.tsx';
import { hearOfWish, planNow } from './wish-now.ts';
import { useFleet } from '../members/use-memberships.ts';
import { useSliced } from '../reads/use-sliced.ts';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { useErrorText } from '../errors/use-error-text.ts';
import { useTold } from '../../ui/messages/told-lists.ts';
import { TryAgain } from '../../ui/page/try-again.tsx';

interface WishFiguresProps {
  wish: Wish;
  /** What it speaks of was read anew. */
  isRead: boolean;
  error: unknown;
  onRetry: () => void;
}

/** What a wish would change, in sentences with numbers before and after. */
export function WishFigures({ wish, isRead, error, onRetry }: WishFiguresProps) {
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const fleet = useFleet();
  const engine = useEngine();
  const isReady = isRead && error === null;
  const prepare = useMemo(
    () => (isReady ? () => planNow(fleet, engine, wish) : null),
    [isReady, fleet, engine, wish],
  );
  const hear = useMemo(() => hearOfWish(fleet, engine, wish), [fleet, engine, wish]);
  const { result: prepared, isOld } = useSliced(prepare, hear);
  const isNothing = isReady && !isOld && prepared?.plan.changes.length === 0;
  useTold(isNothing ? tools('toolText.nothing') : '');
  if (error !== null)
    return (
      <TryAgain
        text={
          <ErrorSentence error={error}>
            {tools('membersFailed', { why: errorText(error) })}
          </ErrorSentence>
        }
        again={common('tryAgain')}
        onAgain={onRetry}
      />
    );
  if (!isRead || prepared === null) return <p role="status">{tools('readingMembers')}</p>;
  if (isNothing) return <p>{tools('toolText.nothing')}</p>;
  return <PlanFigures figures={prepared.figures} isTold />;
}
