import { useFleet } from '../../parts/members/use-memberships.ts';
import { AsOf } from '../../parts/reads/as-of.tsx';
import { useReadsOfAll } from '../../parts/reads/use-sight.ts';

/** When the oldest of what the overview is made of was read, and how to read all of it anew. */
export function AsOfReads() {
  const fleet = useFleet();
  const reads = [
    useReadsOfAll('cars'),
    useReadsOfAll('users'),
    useReadsOfAll('services'),
    useReadsOfAll('products'),
  ];
  const times = reads.map(({ at }) => at);
  const readAnew = () => {
    fleet.readAnew();
    for (const one of reads) one.readAnew();
  };
  return (
    <AsOf
      at={times.includes(null) ? null : Math.min(...times.map((at) => at ?? Infinity))}
      busy={reads.some(({ busy }) => busy)}
      onAgain={readAnew}
    />
  );
}
