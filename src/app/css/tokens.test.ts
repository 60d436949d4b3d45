import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Theme = 'light' | 'dark';

/** The colour of a token in a theme, as `#rrggbb`. */
function colorOf(token: string, theme: Theme): string {
  const match = new RegExp(`${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const color = match?.[theme === 'light' ? 1 : 2];
  if (color === undefined) throw new Error(`${token} has no colour for each theme.`);
  return color;
}

/** WCAG's relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['--bg', '--surface', '--surface-raised', '--surface-sunken', '--accent-soft'];
const themes: readonly Theme[] = ['light', 'dark'];

test.each(themes.flatMap((theme) => surfaces.map((surface) => ({ theme, surface }))))(
  'edges of controls and the focus stand out 3 : 1 from $surface in $theme',
  ({ theme, surface }) => {
    const ground = colorOf(surface, theme);
    const edges = ['--border-strong', '--accent'];
    const faint = edges.filter((edge) => contrast(colorOf(edge, theme), ground) < 3);
    expect(faint).toEqual([]);
  },
);

test.each(themes.flatMap((theme) => surfaces.map((surface) => ({ theme, surface }))))(
  'text and what it means stand out 4.5 : 1 from $surface in $theme',
  ({ theme, surface }) => {
    const ground = colorOf(surface, theme);
    const tokens = ['--text', '--dim', '--failed', '--done', '--pending'];
    const faint = tokens.filter((token) => contrast(colorOf(token, theme), ground) < 4.5);
    expect(faint).toEqual([]);
  },
);
