import { wordsOfAllLanguages } from '../i18n/words.ts';
import { PaletteParts } from './palette-parts.tsx';

/** The palette, together with the words by which it finds things in every language. */
export async function loadPalette() {
  const spoken = (await wordsOfAllLanguages()).map(({ keys }) => keys);
  return function SpokenPalette(props: { opened: boolean; onClose: () => void }) {
    return <PaletteParts spoken={spoken} {...props} />;
  };
}
