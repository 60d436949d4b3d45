import {
  IconAdjustmentsHorizontal,
  IconCar,
  IconCpu,
  IconFileText,
  IconFolders,
  IconHistory,
  IconListDetails,
  IconLayoutBoard,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { bringHereInSight } from './bring-here-in-sight.ts';
import classes from './navigation.module.css';

/** Where one can go, in the order of the column. */
export const places = [
  { name: 'board', to: paths.board(), Icon: IconLayoutBoard },
  { name: 'groups', to: paths.groups(), Icon: IconFolders },
  { name: 'cars', to: paths.cars(), Icon: IconCar },
  { name: 'users', to: paths.users(), Icon: IconUsers },
  { name: 'services', to: paths.services(), Icon: IconFileText },
  { name: 'products', to: paths.products(), Icon: IconCpu },
  { name: 'runs', to: paths.runs(), Icon: IconHistory },
  { name: 'log', to: paths.log(), Icon: IconListDetails },
  { name: 'settings', to: paths.settings(), Icon: IconAdjustmentsHorizontal },
] as const;

/** Where one can go: a column at the left, a bar at the bottom when narrow. */
export function Navigation({ slim }: { slim: boolean }) {
  const t = useTranslations('shell');
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // In a frame that is laid out anyway: here all of the page would be, beside what an effect has to do.
    const frame = requestAnimationFrame(() => bringHereInSight(bar.current, pathname));
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return (
    <nav
      ref={bar}
      aria-label={t('navigation')}
      className={classes.nav}
      data-slim={slim || undefined}
    >
      {places.map(({ name, to, Icon }) => (
        <NavLink key={name} to={to} className={classes.link} title={slim ? t(name) : undefined}>
          <Icon size="1.25rem" stroke={1.7} aria-hidden />
          <span className={classes.label}>{t(name)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
