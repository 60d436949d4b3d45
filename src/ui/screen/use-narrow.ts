import { useMedia } from './use-media.ts';

/** Whether the screen is as narrow as a phone's, where lists are cards and panels are sheets. */
export const useNarrow = (): boolean => useMedia('(max-width: 40em)');
