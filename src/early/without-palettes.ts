/** The palettes of our library that nothing here is painted in; .ci refuses to name them. */
const unused = /^--mantine-color-(?:pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)-/;

/** A plugin of PostCSS that leaves out the variables of these palettes: a sixth of the first style sheet. */
export const withoutPalettes = {
  postcssPlugin: 'without-palettes',
  Declaration(declaration: { prop: string; remove: () => unknown }): void {
    if (unused.test(declaration.prop)) declaration.remove();
  },
};
