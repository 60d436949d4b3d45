import { useEffect, useEffectEvent, useRef } from 'react';
import { useDense } from '../../../ui/grid/density.ts';
import { useBoardParts } from '../board-context.ts';
import { isGround } from '../cards/ground.ts';
import type { Box } from './band.ts';
import { followBand } from './follow-band.ts';
import classes from './rubber-band.module.css';

/** Whether a press is on the ground, and on no scroll bar of it. */
function isOnGround({ target, offsetX, offsetY, button }: MouseEvent): boolean {
  if (!(target instanceof HTMLElement) || button !== 0) return false;
  return isGround(target) && offsetX <= target.clientWidth && offsetY <= target.clientHeight;
}

/** From the ground of the board a mouse draws a band that selects the cards it touches, of any columns. */
export function RubberBand() {
  const { store, shown } = useBoardParts();
  const isCompact = useDense();
  const band = useRef<HTMLDivElement>(null);

  const draw = (box: Box | null) => {
    const node = band.current;
    const ground = node?.parentElement?.getBoundingClientRect();
    if (node === null || ground === undefined) return;
    node.hidden = box === null;
    if (box === null) return;
    const [left, top] = [Math.max(box.left, ground.left), Math.max(box.top, ground.top)];
    const [right, bottom] = [
      Math.min(box.right, ground.right),
      Math.min(box.bottom, ground.bottom),
    ];
    node.style.left = `${left - ground.left}px`;
    node.style.top = `${top - ground.top}px`;
    node.style.width = `${Math.max(0, right - left)}px`;
    node.style.height = `${Math.max(0, bottom - top)}px`;
  };
  const begin = useEffectEvent((press: MouseEvent): (() => void) | null => {
    if (!isOnGround(press)) return null;
    // No text is marked; who typed a search is no longer in its field.
    press.preventDefault();
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    return followBand(press, { store, shown, isCompact, draw });
  });
  useEffect(() => {
    const board = band.current?.parentElement;
    let end: (() => void) | null = null;
    const onDown = (press: MouseEvent) => {
      end?.();
      end = begin(press);
    };
    board?.addEventListener('mousedown', onDown);
    return () => {
      board?.removeEventListener('mousedown', onDown);
      end?.();
    };
  }, []);

  return <div ref={band} className={classes.band} hidden aria-hidden />;
}
