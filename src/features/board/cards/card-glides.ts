import type { ColumnId } from '../board-model.ts';
import { cardOf, isInSight } from './card-place.ts';

/** How long a card glides, in milliseconds. */
const duration = 180;
/** A card that comes into a column and leaves another so soon after is one that was moved, in milliseconds. */
const moment = 2_000;
/** More than these are not followed by the eye. */
const most = 20;

interface Place {
  card: HTMLElement;
  box: DOMRect;
}

type Places = ReadonlyMap<ColumnId, Place>;

/** Where the cards of an element are seen: what is scrolled away or covered glides nowhere. */
function placesOf(id: number): Places {
  const places = new Map<ColumnId, Place>();
  for (const node of document.querySelectorAll(`[data-card="${id}"]`)) {
    const found = cardOf(node);
    if (found === null || !isInSight(found.place)) continue;
    places.set(found.place.column, { card: found.card, box: node.getBoundingClientRect() });
  }
  return places;
}

/** A picture of the card goes from where it stood to where it stands, which is not seen meanwhile. */
function glide(from: Place, to: Place): void {
  const picture = document.createElement('div');
  picture.className = from.card.className;
  picture.inert = true;
  picture.dataset['glides'] = '';
  picture.append(...Array.from(from.card.children, (part) => part.cloneNode(true)));
  const { x, y, width, height } = from.box;
  Object.assign(picture.style, {
    position: 'fixed',
    inset: `${y}px auto auto ${x}px`,
    width: `${width}px`,
    height: `${height}px`,
    zIndex: '150',
  });
  document.body.append(picture);
  const timing = { duration, easing: 'ease-out' };
  const way = picture.animate(
    [{ transform: 'none' }, { transform: `translate(${to.box.x - x}px, ${to.box.y - y}px)` }],
    timing,
  );
  to.card.animate([{ visibility: 'hidden' }, { visibility: 'hidden' }], timing);
  for (const end of ['finish', 'cancel']) way.addEventListener(end, () => picture.remove());
}

/** Shows of what others move from one column to another which way it goes. */
export class CardGlides {
  readonly #before = new Map<number, { at: number; places: Places }>();

  /** The columns of these elements changed, and show it with the next frame. */
  changed(ids: readonly number[]): void {
    if (ids.length > most) return;
    for (const id of ids) this.#look(id);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        for (const id of ids) this.#settle(id);
      }),
    );
  }

  #look(id: number): void {
    const at = performance.now();
    const before = this.#before.get(id);
    const isRecent = before !== undefined && at - before.at < moment;
    const places = new Map([...placesOf(id), ...(isRecent ? before.places : [])]);
    this.#before.set(id, { at, places });
  }

  #settle(id: number): void {
    const before: Places = this.#before.get(id)?.places ?? new Map();
    const now = placesOf(id);
    const from = [...before.values()].find(({ card }) => !card.isConnected);
    if (from === undefined) return;
    const came = [...now].find(([column]) => !before.has(column));
    const to = came?.[1] ?? now.values().next().value;
    this.#before.delete(id);
    if (to !== undefined) glide(from, to);
  }
}
