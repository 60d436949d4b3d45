import { lazy, Suspense } from 'react';
import { useMadePasswords } from './use-made-passwords.ts';

const MadePassword = lazy(() =>
  import('./made-password.tsx').then((module) => ({ default: module.MadePassword })),
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
