import { useId } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useViews } from '../../parts/lists/kept-views.ts';
import { viewSearchOf } from '../../parts/lists/view-search.ts';
import { places } from './navigation.tsx';
import classes from './view-links.module.css';

/** The saved views of all lists, below the places: list by list, as they were saved. */
export function ViewLinks() {
  const t = useTranslations('views');
  const { pathname, search: said } = useLocation();
  const now = viewSearchOf(said);
  const title = useId();
  const views = useViews();
  if (views.length === 0) return null;
  return (
    <nav aria-labelledby={title} className={classes.views}>
      <h2 id={title} className={classes.title}>
        {t('title')}
      </h2>
      <ul className={classes.list}>
        {places.flatMap(({ to, Icon }) =>
          views
            .filter(({ list }) => list === to)
            .map(({ list, name, search }) => (
              <li key={`${search} ${name}`}>
                <Link
                  to={`${list}?${search}`}
                  className={classes.link}
                  title={name}
                  aria-current={list === pathname && search === now ? 'page' : undefined}
                >
                  <Icon size="1rem" stroke={1.7} aria-hidden />
                  <span className={classes.name}>{isolatedText(name)}</span>
                </Link>
              </li>
            )),
        )}
      </ul>
    </nav>
  );
}
