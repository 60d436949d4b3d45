import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { ReadAllGroups } from '../../parts/groups/read-all-groups.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useFleet, useMembers, useReadingError } from '../../parts/members/use-memberships.ts';
import { StaleNotice } from '../../ui/page/states.tsx';

interface OtherGroupsStateProps {
  groupId: number;
  kind: ElementKind;
  /** Somebody wants to see what is in no other group. */
  isAsked: boolean;
}

/** How far the other groups are known, where that is asked for or has failed. */
export function OtherGroupsState({ groupId, kind, isAsked }: OtherGroupsStateProps) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const error = useReadingError(kind);
  const { reader } = useFleet().of(kind);
  const own = useMembers(groupId, kind);
  // That the group itself could not be read is told elsewhere.
  if (error !== null && own.error === null)
    return (
      <StaleNotice
        text={
          <ErrorSentence error={error}>
            {t('groupsFailed', { why: errorText(error) })}
          </ErrorSentence>
        }
        again={common('tryAgain')}
        onAgain={() => reader.retry()}
      />
    );
  return isAsked && <ReadAllGroups kind={kind} />;
}
