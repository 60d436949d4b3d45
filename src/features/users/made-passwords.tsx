import { LatePart } from '../../parts/errors/late-part.tsx';
import { withLaterWords } from '../../i18n/words.ts';
import { useMadePasswords } from './use-made-passwords.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const MadePassword = lazyPart(
  async () => (await withLaterWords(() => import('./made-password.tsx'))).MadePassword,
);
const HandOver = lazyPart(
  async () => (await withLaterWords(() => import('./hand-over.tsx'))).HandOver,
);

/** The passwords that wait to be seen, over whatever is open. */
export function MadePasswords() {
  // What the compiler remembers of a render is kept until the next one with other passwords.
  'use no memo';
  const { made, onSeen } = useMadePasswords();
  const [first] = made?.passwords ?? [];
  if (made === null || first === undefined) return null;
  return (
    <LatePart>
      {made.isList ? (
        <HandOver key={made.runId} passwords={made.passwords} onClose={onSeen} />
      ) : (
        <MadePassword key={made.runId} made={first} onClose={onSeen} />
      )}
    </LatePart>
  );
}
