import { lazy, Suspense } from 'react';
import { loadLaterWords } from '../../i18n/words.ts';
import { useIsAwake } from '../../parts/engine.tsx';
import { useSession } from '../../parts/use-session.ts';

const RunDesk = lazy(async () => {
  const words = loadLaterWords();
  const { RunDesk: component } = await import('./run-desk.tsx');
  await words;
  return { default: component };
});

/** What runs say and ask for, on every page: mounted once, around all of them. */
export function RunFace() {
  const session = useSession();
  const isAwake = useIsAwake();
  if (session === null || !isAwake) return null;
  return (
    <Suspense>
      <RunDesk session={session} />
    </Suspense>
  );
}
