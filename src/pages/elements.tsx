import { useLocation, useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { ElementFilters } from '../features/elements/element-filters.tsx';
import { type ActionsFor, ElementsList } from '../features/elements/elements-list.tsx';
import { useElementsView } from '../features/elements/use-elements-view.ts';
import { UserActions } from '../features/users/user-actions.tsx';
import { UserDialogs } from '../features/users/user-dialogs.tsx';
import { useUserDialog } from '../features/users/use-user-dialog.ts';
import { useUserMenu } from '../features/users/use-user-menu.tsx';
import { useCommands } from '../parts/commands.ts';
import { withLaterWords } from '../i18n/words.ts';
import { LatePart } from '../parts/late-part.tsx';
import { useCustomerName } from '../parts/use-customer-name.ts';
import { paths } from '../paths.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Page } from '../ui/page.tsx';
import { useCalledFor } from '../ui/called-for.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

const SavedViews = lazyPart(
  async () => (await withLaterWords(() => import('../features/views/saved-views.tsx'))).SavedViews,
);
const ElementRuns = lazyPart(
  async () => (await withLaterWords(() => import('../features/runs/element-runs.tsx'))).ElementRuns,
);

const runsOf = (kind: ElementKind, elementId: number) => (
  <LatePart>
    <ElementRuns kind={kind} elementId={elementId} />
  </LatePart>
);

/** Four lists of one making: the cars, users, services and products of the customer. */
export default function ElementsPage() {
  const t = useTranslations('elements');
  const common = useTranslations('common');
  const users = useTranslations('users');
  const customer = useCustomerName();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { elementId } = useParams();
  const kind = elementKinds.find((name) => pathname.startsWith(`/${name}`)) ?? 'cars';
  const asked = useElementsView(kind);
  const dialog = useUserDialog();
  const menu = useUserMenu((row) => dialog.unassign([row]));
  usePageTitle(common(`kinds.${kind}`));
  useCommands(kind === 'users' ? { createNew: dialog.create } : {});
  useCalledFor({ create: dialog.create, assign: dialog.assign });
  const openId = /^[1-9]\d{0,9}$/.test(elementId ?? '') ? Number(elementId) : null;
  const actions = <UserActions onCreate={dialog.create} onAssign={dialog.assign} />;
  const unassignFor: ActionsFor = (chosen) => [
    { label: users('unassign'), onSelect: () => dialog.unassign(chosen()), danger: true },
  ];
  const ofUsers = {
    more: [menu],
    empty: actions,
    actionsFor: unassignFor,
    onRemove: dialog.unassign,
  };
  return (
    <Page
      title={common(`kinds.${kind}`)}
      lead={t(`lead.${kind}`, { customer })}
      actions={kind === 'users' ? actions : undefined}
      filters={<ElementFilters kind={kind} asked={asked} />}
    >
      {asked.problem === null && (
        <ElementsList
          key={kind}
          kind={kind}
          asked={asked}
          openId={openId}
          // One step of the history while the panel stays open, whichever it shows.
          onOpen={(id) =>
            void navigate(id === null ? `/${kind}${search}` : paths.element(kind, id, search), {
              replace: openId !== null && id !== null,
            })
          }
          runsOf={runsOf}
          views={<SavedViews list={`/${kind}`} />}
          {...(kind === 'users' ? ofUsers : {})}
        />
      )}
      {kind === 'users' && <UserDialogs opened={dialog.opened} onClose={dialog.close} />}
    </Page>
  );
}
