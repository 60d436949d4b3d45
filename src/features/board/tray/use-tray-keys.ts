import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import { announceAtRest, hush } from '../../../ui/messages/live-region.tsx';
import { useBoardParts } from '../board-context.ts';
import { useDropFigures } from '../drag/use-drop-figures.ts';
import { useMoveWords } from '../drag/use-move-words.ts';

interface TrayKeys {
  /** What was typed to find a group. */
  typed: string;
  onType: (typed: string) => void;
  /** The targets that are left with these words. */
  targetsFor: (words: string) => readonly NamedGroup[];
}

/** A key that writes something: on a German keyboard with AltGr, too. */
const writes = (event: KeyboardEvent) =>
  event.key.length === 1 &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey));

/** What was typed, once this key was pressed as well; null where the key writes nothing. */
function typedWith(event: KeyboardEvent, typed: string): string | null {
  if (event.key === 'Backspace') return typed === '' ? null : typed.slice(0, -1);
  // The key that picks up is often held a little longer.
  if (!writes(event) || event.repeat || (typed === '' && event.key === ' ')) return null;
  return typed + event.key;
}

/**
 * With cards that a key has picked up: letters filter the targets, up and down go along them, and left and right
 * too once something is typed. Before all other keys of the page, which have no meaning then.
 */
export function useTrayKeys({ typed, onType, targetsFor }: TrayKeys): void {
  const { store } = useBoardParts();
  const t = useTranslations('columns');
  const words = useMoveWords();
  // It is asked for with a key: what is known by then is said.
  const figures = useDropFigures();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { lifted } = store.get();
    if (lifted === null) return;
    const aim = (to: typeof lifted.to) => {
      store.set({ lifted: { ...lifted, to } });
      const move = { cards: lifted.cards, to, add: false };
      return [words(move), figures(move)].filter((each) => each !== '').join(', ');
    };
    const now = typedWith(event, typed);
    if (now !== null) {
      const targets = targetsFor(now);
      onType(now);
      const start = lifted.cards.keys().next().value ?? 'none';
      const aimed = aim(now === '' ? start : (targets[0]?.id ?? start));
      announceAtRest(t('trayFound', { typed: now, count: targets.length, aimed }));
    } else {
      const back = event.key === 'ArrowUp' || (typed !== '' && event.key === 'ArrowLeft');
      const on = event.key === 'ArrowDown' || (typed !== '' && event.key === 'ArrowRight');
      const targets = targetsFor(typed);
      const at = targets.findIndex(({ id }) => id === lifted.to);
      const next = targets[Math.max(0, Math.min(targets.length - 1, back ? at - 1 : at + 1))];
      if (!(back || on) || next === undefined) return;
      announceAtRest(aim(next.id));
    }
    event.preventDefault();
    event.stopPropagation();
  });
  // Where they were aimed at is said no more once they are put down.
  useEffect(() => hush, []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}
