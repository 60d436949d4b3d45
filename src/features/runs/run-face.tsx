import { lazy, Suspense } from 'react';
import { useSession } from '../../parts/use-session.ts';

/** By then the first page has long been painted (milliseconds). */
const late = 2000;

/** Resolves once somebody touches the page, or after a while: what shows runs is no part of the first paint. */
function whenNeeded(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, late);
    for (const sign of ['pointerdown', 'keydown'])
      addEventListener(sign, () => resolve(), { once: true, capture: true });
  });
}

const RunDesk = lazy(async () => {
  await whenNeeded();
  const { RunDesk: component } = await import('./run-desk.tsx');
  return { default: component };
});

/** What runs say and ask for, on every page: mounted once, around all of them. */
export function RunFace() {
  const session = useSession();
  if (session === null) return null;
  return (
    <Suspense>
      <RunDesk session={session} />
    </Suspense>
  );
}
