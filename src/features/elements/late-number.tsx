import type { ComponentProps } from 'react';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const FilterNumber = lazyPart(async () => (await import('./filter-number.tsx')).FilterNumber);

/** The number of a filter, which is no reason to wait with the filter. */
export const LateNumber = (props: ComponentProps<typeof FilterNumber>) => (
  <LatePart>
    <FilterNumber {...props} />
  </LatePart>
);
