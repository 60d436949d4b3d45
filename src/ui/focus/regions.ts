import { useEffect } from 'react';
import { focusInSight } from './focus-page.ts';

/** What can have the focus by Tab. */
export const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), [tabindex="0"]';

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** The regions of the page that hold something to operate, in their order. */
const regions = () =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => isShown(region) && region.querySelector(focusable) !== null,
  );

/** Where a region begins: at what has its turn in it, else at its first control. */
function entryOf(region: HTMLElement): HTMLElement | null {
  const all = [...region.querySelectorAll<HTMLElement>(focusable)].filter(isShown);
  return all.find((one) => one.matches('[role="row"]')) ?? all[0] ?? null;
}

function go(step: 1 | -1): void {
  const all = regions();
  // The innermost: a bar within the page is a region of its own.
  const here = document.activeElement?.closest('[data-region]') ?? null;
  const at = all.findIndex((region) => region === here);
  const next = all[(at + step + all.length) % all.length];
  const entry = next === undefined ? null : entryOf(next);
  if (entry !== null) focusInSight(entry);
}

/** A browser leaves what Tab has led to where it is, if only an edge of it is in sight. */
function showWhole({ key }: KeyboardEvent): void {
  if (key === 'Tab')
    document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** F6 goes to the next region of the page, with Shift to the one before, as in other programs; what Tab leads to is seen whole. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', showWhole);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', showWhole);
    };
  }, []);
}
