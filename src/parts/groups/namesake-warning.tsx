import { useTranslations } from 'use-intl';
import { looksAlike } from '../../i18n/same-sight.ts';
import classes from './namesake-warning.module.css';

interface NamesakeWarningProps {
  /** The name as it would be sent. */
  name: string;
  /** The groups that it stands beside. */
  others: readonly { name: string }[];
}

/** The API lets two groups share a name: whoever gives one that looks like another's is warned. */
export function NamesakeWarning({ name, others }: NamesakeWarningProps) {
  const t = useTranslations('groups');
  const isNamesake = name !== '' && others.some((other) => looksAlike(other.name, name));
  return (
    <p className={classes.warning} role="status">
      {isNamesake && t('namesake')}
    </p>
  );
}
