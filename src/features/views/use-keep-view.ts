import { useTranslations } from 'use-intl';
import { keepViews, type KeptView, viewsOf } from '../../parts/lists/kept-views.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { showMessage } from '../../ui/messages/show-message.ts';

/** What was done with a view, in words, and how to take it back. */
export interface ViewChange {
  text: string;
  takeBack: () => void;
}

const isSame = (one: KeptView, other: KeptView) =>
  one.list === other.list && one.search === other.search && one.name === other.name;

/** Saves, renames, moves and deletes views. */
export function useKeepView() {
  const t = useTranslations('views');
  const scope = useScope();
  /** Puts something in the place of a view; taken back, it alone is put back, whatever was saved since. */
  const replace = (view: KeptView, by: readonly KeptView[]) => {
    const before = viewsOf(scope);
    const at = before.findIndex((one) => isSame(one, view));
    if (at !== -1) keepViews(scope, before.toSpliced(at, 1, ...by));
    return () => {
      const now = viewsOf(scope).filter((one) => ![view, ...by].some((each) => isSame(one, each)));
      keepViews(scope, now.toSpliced(at, 0, view));
    };
  };
  return {
    save: (view: KeptView): void => {
      const others = viewsOf(scope).filter(
        ({ list, search }) => list !== view.list || search !== view.search,
      );
      keepViews(scope, [...others, view]);
      showMessage({ id: 'view', text: t('saved', { name: view.name }) });
    },
    rename: (view: KeptView, name: string): ViewChange => ({
      text: t('renamed', { name }),
      takeBack: replace(view, [{ ...view, name }]),
    }),
    /** Puts a view where another one of its list is, and those between them one place on. */
    move: (view: KeptView, other: KeptView): void => {
      const all = viewsOf(scope);
      const [from, to] = [view, other].map((one) => all.findIndex((each) => isSame(each, one)));
      if (from !== undefined && to !== undefined)
        keepViews(scope, all.toSpliced(from, 1).toSpliced(to, 0, view));
    },
    remove: (view: KeptView): ViewChange => ({
      text: t('deleted', { name: view.name }),
      takeBack: replace(view, []),
    }),
  };
}
