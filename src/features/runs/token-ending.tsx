import { useEffect, useEffectEvent, useRef } from 'react';
import { useTokenLife } from '../../parts/account/use-token-life.ts';
import { beingEdited } from '../../ui/dialog/ask-first.tsx';
import { useStored } from '../../ui/use-stored.ts';

/** So long before its end a token is asked for where something is being edited (milliseconds). */
const ahead = 5 * 60_000;

/** Nobody is interrupted who has typed or clicked in the last so many milliseconds. */
const rest = 3_000;

const signs = ['keydown', 'pointerdown'] as const;

interface TokenEndingProps {
  token: string;
  /** Opens the dialog in which one is entered. */
  onAsk: () => void;
}

/**
 * Asks for a token before the one of now ends, once, where something is being edited and the person rests for
 * a moment. Shows nothing itself.
 */
export function TokenEnding({ token, onAsk }: TokenEndingProps) {
  const life = useTokenLife();
  const isEditing = useStored(beingEdited, ({ dialogs }) => dialogs > 0);
  const isDue = isEditing && life !== null && life > 0 && life < ahead;
  const askedFor = useRef<string | null>(null);
  const ask = useEffectEvent(() => {
    if (askedFor.current === token) return;
    askedFor.current = token;
    onAsk();
  });
  useEffect(() => {
    if (!isDue) return undefined;
    let timer = setTimeout(() => ask(), rest);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask(), rest);
    };
    for (const sign of signs) addEventListener(sign, wait, true);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, wait, true);
    };
  }, [isDue]);
  return null;
}
