import { LatePart } from '../../parts/errors/late-part.tsx';
import { withLaterWords } from '../../i18n/words.ts';
import { useMadePasswords } from './use-made-passwords.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const MadePassword = lazyPart(
  async () => (await withLaterWords(() => import('./made-password.tsx'))).MadePassword,
);
const LostPasswords = lazyPart(
  async () => (await withLaterWords(() => import('./lost-passwords.tsx'))).LostPasswords,
);
const HandOver = lazyPart(
  async () => (await withLaterWords(() => import('./hand-over.tsx'))).HandOver,
);

/** The passwords that wait to be seen, or that are lost, over whatever is open. */
export function MadePasswords() {
  // What the compiler remembers of a render is kept until the next one with other passwords.
  'use no memo';
  const { made, onSeen } = useMadePasswords();
  if (made === null) return null;
  const { runId, isList, passwords, lost } = made;
  const [first] = passwords;
  return (
    <LatePart>
      {first === undefined && <LostPasswords key={runId} people={lost} onClose={onSeen} />}
      {first !== undefined && isList && (
        <HandOver key={runId} passwords={passwords} lost={lost} onClose={onSeen} />
      )}
      {first !== undefined && !isList && <MadePassword key={runId} made={first} onClose={onSeen} />}
    </LatePart>
  );
}
