import { useLocation, useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { ElementFilters } from '../features/elements/element-filters.tsx';
import { type ActionsFor, ElementsList } from '../features/elements/elements-list.tsx';
import { useElementsView } from '../features/elements/use-elements-view.ts';
import { AssignExisting, UserActions } from '../features/users/user-actions.tsx';
import { UserDialogs } from '../features/users/user-dialogs.tsx';
import { useUserDialog } from '../features/users/use-user-dialog.ts';
import { useUserMenu } from '../features/users/use-user-menu.tsx';
import { useCommands } from '../parts/commands/commands.ts';
import { withLaterWords } from '../i18n/words.ts';
import { LatePart } from '../parts/errors/late-part.tsx';
import { useCustomerName } from '../parts/account/use-customer-name.ts';
import { paths } from '../paths.ts';
import { besideList, isBesideList } from '../ui/grid/beside-list.ts';
import { idIn } from '../ui/page/id-in.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Page } from '../ui/page/page.tsx';
import { useCalledFor } from '../ui/dialog/called-for.ts';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const ElementAlone = lazyPart(
  async () =>
    (await withLaterWords(() => import('../features/elements/element-alone.tsx'))).ElementAlone,
);
const SavedViews = lazyPart(
  async () => (await withLaterWords(() => import('../features/views/saved-views.tsx'))).SavedViews,
);
const ElementRuns = lazyPart(
  async () => (await withLaterWords(() => import('../features/runs/element-runs.tsx'))).ElementRuns,
);

interface ListProps {
  kind: ElementKind;
  openId: number | null;
  dialog: ReturnType<typeof useUserDialog>;
  actionsFor: ActionsFor | undefined;
}

/** A list, with one of it beside. */
function List({ kind, openId, dialog, actionsFor }: ListProps) {
  const t = useTranslations('elements');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const navigate = useNavigate();
  const { search } = useLocation();
  const asked = useElementsView(kind);
  const menu = useUserMenu((row) => dialog.unassign([row]));
  usePageTitle(common(`kinds.${kind}`));
  useCommands(kind === 'users' ? { createNew: dialog.create } : {});
  useCalledFor({ create: dialog.create, assign: dialog.assign });
  const actions = <UserActions onCreate={dialog.create} onAssign={dialog.assign} />;
  const ofUsers = { more: [menu], empty: actions, onRemove: dialog.unassign };
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
            void navigate(
              id === null ? paths.list(kind, search) : paths.element(kind, id, search),
              { replace: openId !== null && id !== null, state: id === null ? null : besideList },
            )
          }
          actionsFor={actionsFor}
          Runs={ElementRuns}
          views={<SavedViews list={`/${kind}`} />}
          {...(kind === 'users' ? ofUsers : {})}
        />
      )}
    </Page>
  );
}

/**
 * Four lists of one making: the cars, users, services and products of the customer. One of them stands
 * beside its list where it was opened out of it, and has the whole page where a link leads to it.
 */
export default function ElementsPage() {
  const users = useTranslations('users');
  const { pathname, search, ...here } = useLocation();
  const { elementId } = useParams();
  const kind = elementKinds.find((name) => pathname.startsWith(`/${name}`)) ?? 'cars';
  const dialog = useUserDialog();
  const id = idIn(elementId);
  const unassignFor: ActionsFor = (chosen) => [
    { label: users('unassign'), onSelect: () => dialog.unassign(chosen()), danger: true },
  ];
  const actionsFor = kind === 'users' ? unassignFor : undefined;
  return (
    <>
      {elementId === undefined || isBesideList(here.state) ? (
        <List kind={kind} openId={id} dialog={dialog} actionsFor={actionsFor} />
      ) : (
        <LatePart>
          <ElementAlone
            kind={kind}
            elementId={id}
            list={paths.list(kind, search)}
            Runs={ElementRuns}
            actions={actionsFor}
            offer={kind === 'users' && <AssignExisting onAssign={dialog.assign} />}
          />
        </LatePart>
      )}
      {kind === 'users' && <UserDialogs opened={dialog.opened} onClose={dialog.close} />}
    </>
  );
}
