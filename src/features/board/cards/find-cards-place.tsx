import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { useAfterPaint } from '../../../ui/use-after-paint.ts';
import { Later } from '../later.tsx';

const FindCards = lazyPart(async () => (await import('./find-cards.tsx')).FindCards);

/** What leads to cards from elsewhere, whose code comes once the board is painted. */
export function FindCardsPlace() {
  const isPainted = useAfterPaint(true);
  return (
    isPainted && (
      <Later>
        <FindCards />
      </Later>
    )
  );
}
