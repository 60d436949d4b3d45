import * as v from 'valibot';
import type { RouteSize } from './route-sizes.ts';

/** Budgets in kB (1000 bytes, brotli) of JavaScript until a page can be drawn. */
export const Budgets = v.object({
  /** For every page that has none of its own. */
  every: v.number(),
  pages: v.record(v.string(), v.number()),
});
type Budgets = v.InferOutput<typeof Budgets>;

/** A budget and what became of it, in kB. */
export interface Verdict {
  size: RouteSize;
  budget: number;
  kept: boolean;
}

/**
 * Holds sizes against budgets.
 * @throws Error if a budget names a page that is not there: it would silently guard nothing
 */
export const judge = (sizes: readonly RouteSize[], budgets: Budgets): Verdict[] => {
  const unknown = Object.keys(budgets.pages).filter(
    (name) => !sizes.some(({ page }) => page === name),
  );
  if (unknown.length > 0) throw new Error(`A budget names no page: ${unknown.join(', ')}.`);
  return sizes.map((size) => {
    const budget = budgets.pages[size.page] ?? budgets.every;
    return { size, budget, kept: size.script <= budget * 1000 };
  });
};
