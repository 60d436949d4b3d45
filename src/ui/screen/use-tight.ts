import { useMedia } from './use-media.ts';

/** Whether letters are so large, or the screen so narrow, that there is room for one column of words alone. */
export const useTight = (): boolean => useMedia('(max-width: 16.5em)');
