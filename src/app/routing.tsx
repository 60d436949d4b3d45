import { type ComponentType, Fragment, type ReactNode, Suspense } from 'react';
import { type Location, Navigate, Route, Routes, useLocation } from 'react-router';
import { ForCustomer } from '../features/shell/for-customer.tsx';
import { withLaterWords } from '../i18n/words.ts';
import { paths, routes } from '../paths.ts';
import { useSession } from '../parts/account/use-session.ts';
import { Arrival, Departure } from '../ui/focus/arrival.tsx';
import { isBesideList } from '../ui/grid/beside-list.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { Shell } from './shell.tsx';

const page = (load: () => Promise<{ default: ComponentType }>) =>
  lazyPart(async () => (await load()).default);

const BoardPage = page(() => import('../pages/board.tsx'));
const GroupsPage = page(() => import('../pages/groups.tsx'));
const GroupPage = page(() => import('../pages/group.tsx'));
const ElementsPage = page(() => import('../pages/elements.tsx'));
const ImportUsersPage = page(() => withLaterWords(() => import('../pages/import-users.tsx')));
const ImportMembershipsPage = page(() =>
  withLaterWords(() => import('../pages/import-memberships.tsx')),
);
const ComparePage = page(() => withLaterWords(() => import('../pages/compare.tsx')));
const OverviewPage = page(() => withLaterWords(() => import('../pages/overview.tsx')));
const RunsPage = page(() => withLaterWords(() => import('../pages/runs.tsx')));
const LogPage = page(() => withLaterWords(() => import('../pages/log.tsx')));
const SettingsPage = page(() => withLaterWords(() => import('../pages/settings.tsx')));
const NotFoundPage = page(() => withLaterWords(() => import('../pages/not-found.tsx')));

/** Four lists of one making. */
const elementRoutes = [routes.cars, routes.users, routes.services, routes.products];

/** What stays the same page while its address changes: a list keeps its place beside the one that is opened. */
const pageOf = ({ pathname, state }: Location<unknown>) =>
  isBesideList(state) ? pathname.replace(/\/\d+$/, '') : pathname;

/** Without a session every page leads to the settings, and comes back after. */
function Guarded({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session === null) return <Navigate to={paths.settings(pathname + search)} replace />;
  const { environment, customer } = session;
  return (
    <ForCustomer session={session}>
      {/* Another customer is another page: nothing of the former one stays in its state. */}
      <Fragment key={`${environment}/${customer.id}`}>{children}</Fragment>
    </ForCustomer>
  );
}

/** Which address shows which page. */
export function Routing() {
  const location = useLocation();
  return (
    <Shell>
      <PageBoundary key={pageOf(location)}>
        <Departure />
        <Suspense>
          <Routes>
            <Route path={routes.home} element={<Navigate to={paths.board()} replace />} />
            <Route
              path={routes.board}
              element={
                <Guarded>
                  <BoardPage />
                </Guarded>
              }
            />
            <Route
              path={routes.groups}
              element={
                <Guarded>
                  <GroupsPage />
                </Guarded>
              }
            />
            <Route
              path={routes.compare}
              element={
                <Guarded>
                  <ComparePage />
                </Guarded>
              }
            />
            <Route
              path={routes.importMemberships}
              element={
                <Guarded>
                  <ImportMembershipsPage />
                </Guarded>
              }
            />
            <Route
              path={routes.importUsers}
              element={
                <Guarded>
                  <ImportUsersPage />
                </Guarded>
              }
            />
            <Route
              path={routes.overview}
              element={
                <Guarded>
                  <OverviewPage />
                </Guarded>
              }
            />
            <Route
              path={routes.group}
              element={
                <Guarded>
                  <GroupPage />
                </Guarded>
              }
            />
            {elementRoutes.map((path) => (
              <Route
                key={path}
                path={path}
                element={
                  <Guarded>
                    <ElementsPage />
                  </Guarded>
                }
              />
            ))}
            <Route
              path={routes.runs}
              element={
                <Guarded>
                  <RunsPage />
                </Guarded>
              }
            />
            <Route
              path={routes.log}
              element={
                <Guarded>
                  <LogPage />
                </Guarded>
              }
            />
            <Route path={routes.settings} element={<SettingsPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
          {/* Beside the page: it is there once the page is. */}
          <Arrival />
        </Suspense>
      </PageBoundary>
    </Shell>
  );
}
