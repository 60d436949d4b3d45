import { IconBookmark, IconBookmarkFilled, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useViews } from '../../parts/lists/kept-views.ts';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.tsx';
import { NameViewDialog } from './name-view-dialog.tsx';
import { viewSearchOf } from '../../parts/lists/view-search.ts';
import { ViewsDialog } from './views-dialog.tsx';

interface SavedViewsProps {
  /** Its address. */
  list: string;
  /** How the address would say what is shown now, where it does not say all of it. */
  search?: string;
}

/** The saved views of a list: to go to one, to save what is shown now, to tidy them up. */
export function SavedViews({ list, search: shownNow }: SavedViewsProps) {
  const t = useTranslations('views');
  const navigate = useNavigate();
  const { search: said } = useLocation();
  const now = viewSearchOf(shownNow ?? said);
  const views = useViews().filter((view) => view.list === list);
  const [opened, setOpened] = useState<'name' | 'edit' | null>(null);
  const shown = views.find(({ search }) => search === now);
  const save: MenuAction = {
    label: t('save'),
    icon: <IconPlus size="1rem" aria-hidden />,
    onSelect: () => setOpened('name'),
    ...(now === '' ? { disabledBecause: t('nothingToSave') } : {}),
  };
  const edit: MenuAction = {
    label: t('edit'),
    icon: <IconPencil size="1rem" aria-hidden />,
    onSelect: () => setOpened('edit'),
  };
  const actions = views.map((view): MenuAction => {
    const Icon = view === shown ? IconBookmarkFilled : IconBookmark;
    return {
      label: view === shown ? t('shown', { name: view.name }) : view.name,
      icon: <Icon size="1rem" aria-hidden />,
      onSelect: () => void navigate(`${list}?${view.search}`),
    };
  });
  return (
    <>
      <ActionMenu
        label={t('menu')}
        icon={
          shown === undefined ? (
            <IconBookmark size="1.125rem" aria-hidden />
          ) : (
            <IconBookmarkFilled size="1.125rem" aria-hidden />
          )
        }
        actions={[...actions, save, ...(views.length === 0 ? [] : [edit])]}
      />
      {opened === 'name' && (
        <NameViewDialog view={{ list, search: now }} onClose={() => setOpened(null)} />
      )}
      {opened === 'edit' && <ViewsDialog list={list} onClose={() => setOpened(null)} />}
    </>
  );
}
