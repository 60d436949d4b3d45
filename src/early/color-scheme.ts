import { readStored } from '../browser-storage.ts';

/** Before the first paint: the theme chosen before, else the device's. The key is Mantine's own. */
export function showColorScheme(): void {
  const chosen = readStored('local', 'mantine-color-scheme-value');
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
