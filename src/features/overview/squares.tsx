import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { drawOverlaps } from './draw-overlaps.ts';
import classes from './overview.module.css';
import type { Overlaps } from './overlaps.ts';

interface SquaresProps {
  overlaps: Overlaps;
  /** There is something under the pointer. */
  points: boolean;
  onPoint: (event: MouseEvent) => void;
  onLeave: () => void;
  onPick: (event: MouseEvent) => void;
}

/** The picture itself; by the keyboard the list beside it does the same. */
export function Squares({ overlaps, points, onPoint, onLeave, onPick }: SquaresProps) {
  const t = useTranslations('overview');
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = overlaps.groupIds.length;
  useEffect(() => {
    // Once the page has the colours of the theme.
    const frame = requestAnimationFrame(() => {
      if (canvas.current !== null) drawOverlaps(canvas.current, overlaps);
    });
    return () => cancelAnimationFrame(frame);
  }, [overlaps]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('picture', { count: size })}
      className={classes.canvas}
      width={size}
      height={size}
      data-bar
      data-points={points || undefined}
      onPointerMove={onPoint}
      onPointerLeave={onLeave}
      onClick={onPick}
    />
  );
}
