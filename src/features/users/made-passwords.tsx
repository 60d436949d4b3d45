import { Suspense } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { useMadePasswords } from './use-made-passwords.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const MadePassword = lazyPart(
  async () => (await withLaterWords(() => import('./made-password.tsx'))).MadePassword,
);

/** The password that waits to be seen, over whatever is open. */
export function MadePasswords() {
  const { made, onSeen } = useMadePasswords();
  if (made === null) return null;
  return (
    <Suspense>
      <MadePassword key={made.runId} email={made.email} password={made.password} onClose={onSeen} />
    </Suspense>
  );
}
