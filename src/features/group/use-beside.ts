import { readStored, store } from '../../browser-storage.ts';
import { createStore } from '../../store.ts';
import { useMedia } from '../../ui/screen/use-media.ts';
import { useStored } from '../../ui/use-stored.ts';
import { urlChoice, useUrlState } from '../../ui/page/use-url-state.ts';

const storageKey = 'motorpool.group-beside';
const open = 'open';

const kept = createStore({ isOpen: readStored('local', storageKey) === open });

/** Where two lists stand beside each other: from 1200 pixels on. */
const roomForTwo = '(min-width: 75em)';

/**
 * Whether what is not in the group is shown: where there is room for both lists, as this browser was left;
 * else in the URL as `?side=out`, since it takes the place of what is in the group.
 */
export function useBeside() {
  const { values, change } = useUrlState({ side: urlChoice(['in', 'out']) });
  const hasRoom = useMedia(roomForTwo);
  const isTwo = useStored(kept, ({ isOpen }) => isOpen) && hasRoom;
  return {
    isOpen: isTwo || (!hasRoom && values.side === 'out'),
    /** Both are shown. */
    isTwo,
    setOpen: (isOpen: boolean) => {
      if (!hasRoom) {
        change({ side: isOpen ? 'out' : null });
        return;
      }
      kept.set({ isOpen });
      store('local', storageKey, isOpen ? open : '');
    },
  };
}
