import type { Overlaps } from './overlaps.ts';

/** Even one element in common is seen. */
const faintest = 0.18;

/** How full a square is, from 0 to 1: by the logarithm, so that small overlaps are seen beside large ones. */
function fullnessOf(common: number, largest: number): number {
  if (common === 0) return 0;
  return faintest + (1 - faintest) * (Math.log1p(common) / Math.log1p(largest));
}

/** Draws a square of one pixel for every two groups, in the colour of the canvas' text; it is shown larger. */
export function drawOverlaps(canvas: HTMLCanvasElement, { groupIds, common, largest }: Overlaps) {
  const context = canvas.getContext('2d');
  const size = groupIds.length;
  if (context === null || size === 0) return;
  const image = context.createImageData(size, size);
  for (const [at, count] of common.entries())
    image.data[4 * at + 3] = Math.round(255 * fullnessOf(count, largest));
  context.putImageData(image, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = getComputedStyle(canvas).color;
  context.fillRect(0, 0, size, size);
  context.globalCompositeOperation = 'source-over';
}
