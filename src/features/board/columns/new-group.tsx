import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { LatePart } from '../../../parts/errors/late-part.tsx';
import { useBoardParts } from '../board-context.ts';
import classes from './collapsed-column.module.css';
import { collapsedWidth } from '../geometry.ts';

const JustMade = lazyPart(
  async () => (await import('../../../parts/elements/just-made.tsx')).JustMade,
);

/** Behind the last column: makes a group, whose column is then brought into sight, marked and focused. */
export function NewGroup() {
  const { store, model, onCreate } = useBoardParts();
  const t = useTranslations('groups');
  const onMade = (made: ReadonlySet<number>) => {
    const [first = null] = made;
    const { headed, made: before } = store.get();
    const isStale = typeof headed === 'number' && before.has(headed);
    // What is not shown is not waited for after its moment.
    store.set({ made, headed: first ?? (isStale ? null : headed) });
  };
  return (
    <>
      <button
        type="button"
        className={classes.newGroup}
        style={{ width: `${collapsedWidth}rem` }}
        onClick={onCreate}
      >
        <IconPlus size="1rem" aria-hidden />
        <span className={classes.name}>{t('create')}</span>
      </button>
      <LatePart>
        <JustMade of="groups" rows={model.groups} onMade={onMade} />
      </LatePart>
    </>
  );
}
