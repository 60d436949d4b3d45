import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { keepInRange } from '../../ui/grid/keep-in-range.ts';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import { useRem } from '../../ui/screen/use-rem.ts';
import classes from './group-picker.module.css';
import { GroupName } from './group-name.tsx';
import { latelyFilled, likelyFirst } from './likely-groups.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useGroups } from './use-groups.ts';
import { useGroupMatcher } from './use-group-search.tsx';
import { useScope } from '../account/use-session.ts';

interface GroupPickerProps {
  title: string;
  /** A group that is no choice, e.g. the one that something is moved out of. */
  without?: number | null;
  /** A few words beside the name, e.g. how much the group holds. */
  detailOf?: (groupId: number) => string;
  onPick: (groupId: number) => void;
  onClose: () => void;
}

/** In rem. */
const rowHeight = 2.25;

const noGroups: readonly NamedGroup[] = [];

/** The row that Enter picks: by its group, since others may come in above it. */
interface Active {
  id: number | null;
  index: number;
}

/** Where the active group stands now; where it is gone, the one in its place is next. */
function placeOf({ id, index }: Active, choices: readonly NamedGroup[]): number {
  const found = choices.findIndex((group) => group.id === id);
  return found < 0 ? Math.min(index, choices.length - 1) : found;
}

/**
 * A dialog in which one group is picked, by typing part of its name, by arrows and Enter, or by a
 * click; those that something was brought to lately stand first. Import it lazily: it brings the dialog.
 */
export function GroupPicker({ title, onClose, ...choice }: GroupPickerProps) {
  const common = useTranslations('common');
  return (
    <Dialog title={title} closeLabel={common('close')} onClose={onClose}>
      <GroupChoices {...choice} />
    </Dialog>
  );
}

/** Inside of the dialog, so that its list is there when the virtualizer looks for it. */
function GroupChoices(props: Omit<GroupPickerProps, 'title' | 'onClose'>) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { without = null, detailOf, onPick } = props;
  const t = useTranslations('board');
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<Active>({ id: null, index: 0 });
  const all = useGroups().data?.groups ?? noGroups;
  const engine = useEngine();
  const scope = useScope();
  // As it is when the dialog opens: nothing changes its place under the pointer.
  const [lately] = useState(() => latelyFilled(engine.runs(), scope));
  const isMeant = useGroupMatcher(typed);
  const choices = likelyFirst(
    all.filter((group) => group.id !== without && isMeant(group)),
    { lately, words: typed },
  );
  const current = placeOf(active, choices);
  const id = choices[current]?.id ?? null;
  if (id !== active.id) setActive({ id, index: Math.max(0, current) });
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count: choices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * rem,
    getItemKey: (index) => choices[index]?.id ?? index,
    overscan: 6,
    // It is what the field points at, scrolled away or not.
    rangeExtractor: keepInRange(current),
  });

  useLayoutEffect(() => virtualizer.measure(), [rem, virtualizer]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(choices.length - 1, index));
    setActive({ id: choices[next]?.id ?? null, index: next });
    if (choices.length > 0) virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 8,
      PageUp: current - 8,
    };
    const step = steps[event.key];
    const choice = choices[current];
    if (step !== undefined) goTo(step);
    else if (event.key === 'Enter' && choice !== undefined) onPick(choice.id);
    else return;
    event.preventDefault();
  };
  useTellFound(choices.length, { sought: typed });
  const optionId = (group: NamedGroup | undefined) =>
    group === undefined ? undefined : `${listId}-${group.id}`;

  return (
    <>
      <TextInput
        data-autofocus
        data-narrows
        role="combobox"
        aria-label={t('pickSearch')}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={optionId(choices[current])}
        placeholder={t('pickSearch')}
        leftSection={<IconSearch size="1rem" stroke={1.8} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive({ id: null, index: 0 });
          virtualizer.scrollToOffset(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={scroller} className={classes.scroller}>
        {choices.length === 0 && <p className={classes.none}>{t('pickNone')}</p>}
        <div
          id={listId}
          role="listbox"
          aria-label={t('pickList')}
          className={classes.list}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const group = choices[index];
            if (group === undefined) return null;
            return (
              <div
                key={group.id}
                id={optionId(group)}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                aria-setsize={choices.length}
                aria-posinset={index + 1}
                className={classes.option}
                ref={virtualizer.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)`, minHeight: `${rowHeight}rem` }}
                onMouseMove={() => setActive({ id: group.id, index })}
                onClick={() => onPick(group.id)}
                onKeyDown={onKeyDown}
              >
                <span className={classes.name}>
                  <GroupName id={group.id} name={group.name} whole />
                </span>
                <span className={classes.detail}>{detailOf?.(group.id)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
