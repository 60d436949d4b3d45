import { matchPath } from 'react-router';
import { paths, routes } from '../paths.ts';
import { getSession } from '../session/session.ts';

const { settings, ...guarded } = routes;

/**
 * Whoever is not signed in begins at the settings, which the page has shown before the app: if the app went there
 * from the place that was asked for, that place would be marked as here for a moment. To be called before the
 * router is there.
 */
export function beginAtSettings(): void {
  const { pathname, search } = location;
  if (getSession() !== null || matchPath(settings, pathname) !== null) return;
  if (!Object.values(guarded).some((route) => matchPath(route, pathname) !== null)) return;
  const back = pathname === routes.home ? routes.board : pathname;
  history.replaceState(history.state, '', paths.settings(back + search));
}
