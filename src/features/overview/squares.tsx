import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { drawOverlaps } from './draw-overlaps.ts';
import classes from './overview.module.css';
import type { Overlaps } from './overlaps.ts';

function Drawn({ overlaps }: { overlaps: Overlaps }) {
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
      aria-hidden
      className={classes.canvas}
      width={size}
      height={size}
      data-bar
    />
  );
}

/** The picture itself: nothing of it is read out, nor can be operated. It is drawn anew where its colours are others. */
export function Squares({ overlaps }: { overlaps: Overlaps }) {
  const theme = useComputedColorScheme('light');
  return <Drawn key={theme} overlaps={overlaps} />;
}
