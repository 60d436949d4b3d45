import { useTranslations } from 'use-intl';
import { EmptyState } from '../../ui/states.tsx';

interface NoneShownProps {
  search: string;
  /** Whether it is known which members are in no other group, where that is asked for. */
  isKnown: boolean;
}

/** No member is shown: because of what was searched for, or since all are in other groups too. */
export function NoneShown({ search, isKnown }: NoneShownProps) {
  const t = useTranslations('lists');
  const groups = useTranslations('groups');
  if (!isKnown) return <EmptyState title={t('onlyHereUnknown')} />;
  return (
    <EmptyState title={search === '' ? t('noneOnlyHere') : groups('nothingInGroup', { search })} />
  );
}
