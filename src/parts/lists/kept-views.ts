import * as v from 'valibot';
import { keptByCustomer } from '../account/kept-by-customer.ts';

const KeptView = v.object({
  /** The address of the list. */
  list: v.string(),
  name: v.pipe(v.string(), v.nonEmpty()),
  /** What the address says of it, in a fixed order and without the question mark. */
  search: v.string(),
});

/** A list narrowed and sorted in a certain way, under a name of the person's own. */
export type KeptView = v.InferOutput<typeof KeptView>;

const kept = keptByCustomer<KeptView>('motorpool.views', v.array(KeptView));

/** The views of a customer in this browser, in the order in which they were saved. */
export const viewsOf = kept.of;

/** Keeps these as the views of a customer. */
export const keepViews = kept.keep;

/** Forgets the views of all customers. */
export const forgetKeptViews = kept.forget;

/** The views of the customer that the page shows. */
export const useViews = kept.useKept;
