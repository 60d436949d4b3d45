import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../ui/page/states.tsx';

interface NoneShownProps {
  search: string;
  /** Only members of no other group are asked for. */
  isOnly: boolean;
  /** Whether it is known which members those are. */
  isKnown: boolean;
  /** Shows all members again. */
  onClear: () => void;
}

/** No member is shown: because of what was searched for, or since all are in other groups too. */
export function NoneShown({ search, isOnly, isKnown, onClear }: NoneShownProps) {
  const t = useTranslations('lists');
  const groups = useTranslations('groups');
  const why = () => {
    if (!isKnown) return t('onlyHereUnknown');
    if (search === '') return t('noneOnlyHere');
    return isOnly ? t('nothingLeft') : groups('nothingInGroup', { search });
  };
  return (
    <EmptyState
      title={why()}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      }
    />
  );
}
