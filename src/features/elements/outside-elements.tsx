import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { GroupedElements } from './grouped-elements.tsx';
import { OutsideFilters } from './outside-filters.tsx';
import { OutsideRows, type OutsideRowsProps } from './outside-rows.tsx';
import { useDragAcross } from './use-drag-across.tsx';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { useElementsView } from './use-elements-view.ts';
import { usePagedRows } from './use-paged-rows.tsx';

interface OutsideElementsProps extends Omit<
  OutsideRowsProps,
  'asked' | 'shown' | 'drag' | 'isBeside'
> {
  /** What stands in the URL before what it says of this list. */
  prefix: string;
  /** The list of what is in the group; null where this one stands in its place. */
  inside: HTMLElement | null;
  /** Somebody has opened it here: the focus goes to it. */
  isJustOpened: boolean;
  /** Gives how the rows of that list are dragged, once they can be; null when no more. */
  onDrag: (drag: RowsAcross | null) => void;
  onClose: () => void;
}

/** Those that the API filters and sorts. */
function Paged(props: Omit<OutsideRowsProps, 'shown'>) {
  const { shown } = usePagedRows(props.kind, props.asked);
  return <OutsideRows {...props} shown={shown} />;
}

/** All of one kind that is not in a group, searched and narrowed like every list: to be added to it. */
export function OutsideElements(props: OutsideElementsProps) {
  const { group, kind, prefix, inside, isJustOpened, onDrag, onClose } = props;
  const t = useTranslations('acts');
  const groups = useTranslations('groups');
  const asked = useElementsView(kind, prefix);
  const { where } = asked;
  const isAlone = inside === null;
  const heading = useRef<HTMLHeadingElement>(null);
  const { drag, hints } = useDragAcross({ group, kind, inside, heading, onDrag });
  // In the place of the other list, or of the button, which had the focus.
  useEffect(() => {
    if (isAlone || isJustOpened) heading.current?.focus({ preventScroll: true });
  }, [isAlone, isJustOpened]);
  const rows = { group, kind, asked, drag, isBeside: !isAlone };
  const closing = t(isAlone ? 'outside.back' : 'outside.close');
  return (
    <>
      <div data-part="head">
        <h2 ref={heading} tabIndex={-1}>
          {groups('outside')}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={closing}
          title={closing}
          onClick={onClose}
        >
          {isAlone ? (
            <IconArrowLeft size="1.125rem" aria-hidden />
          ) : (
            <IconX size="1.125rem" aria-hidden />
          )}
        </ActionIcon>
      </div>
      <OutsideFilters kind={kind} asked={asked} />
      {asked.problem === null &&
        (where === null ? (
          <Paged {...rows} />
        ) : (
          <GroupedElements key={where} kind={kind} asked={asked} where={where}>
            {(shown) => <OutsideRows {...rows} shown={shown} />}
          </GroupedElements>
        ))}
      {hints}
    </>
  );
}
