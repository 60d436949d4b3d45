import icon from './icon.svg?inline';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../paths.ts';
import classes from './shell.module.css';

/** Whose page it is; leads to the board. */
export function Brand() {
  const t = useTranslations('shell');
  return (
    <Link to={paths.board()} className={classes.brand} aria-label={t('brand')}>
      <img src={icon} alt="" width={24} height={24} />
      <span className={classes.word} aria-hidden>
        {t('brand')}
      </span>
    </Link>
  );
}
