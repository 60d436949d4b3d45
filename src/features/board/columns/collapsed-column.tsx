import { IconArrowsHorizontal } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { isolatedText, visibleText } from '../../../i18n/visible-text.ts';
import { without } from './arrangement.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn } from '../board-model.ts';
import classes from './collapsed-column.module.css';
import { DropHintPlace } from '../drag/drop-hint-place.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useColumn } from './use-column.ts';
import { useDropTarget } from '../drag/use-drop-target.ts';
import { useHeadFocus } from './use-head-focus.ts';
import { useColumnCount } from './use-column-count.ts';

/** A column that is as narrow as its name; it takes drops all the same. */
export function CollapsedColumn({ column }: { column: BoardColumn }) {
  const { store } = useBoardParts();
  const t = useTranslations('board');
  const { arranged, arrange } = useArrangement();
  const { id } = column;
  const { content, shown } = useColumn(id);
  const count = useColumnCount()(content, shown.length);
  const element = useDropTarget(id, { isOn: true });
  const button = useHeadFocus(id);
  const name = id === 'none' ? t('inNoGroup') : column.name;
  return (
    <section
      ref={element}
      className={classes.column}
      data-lane={id}
      aria-label={isolatedText(name)}
    >
      <h2 className={classes.heading} tabIndex={-1}>
        <button
          ref={button}
          type="button"
          className={classes.button}
          aria-expanded={false}
          title={t('expand', { name })}
          onClick={() => {
            arrange(without(arranged, 'collapsed', id));
            store.set({ headed: id });
          }}
        >
          <IconArrowsHorizontal size="1rem" aria-hidden />
          <span className={classes.name}>{visibleText(name)}</span>
          <span className={classes.count} title={count.words}>
            {count.short}
          </span>
        </button>
      </h2>
      <div className={classes.body}>
        <DropHintPlace column={id} />
      </div>
    </section>
  );
}
