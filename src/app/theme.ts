import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eaf6f7',
  '#d2eaec',
  '#a6d6da',
  '#76c3ca',
  '#4fb8c2',
  '#2fa0ab',
  '#1c8590',
  '#0f6b74',
  '#0b565e',
  '#083f45',
];

const slate: MantineColorsTuple = [
  '#f6f7f8',
  '#eceff1',
  '#dde1e5',
  '#c6ccd2',
  '#a3abb3',
  '#7c858d',
  '#5c646c',
  '#434b53',
  '#2f363d',
  '#1c2328',
];

const night: MantineColorsTuple = [
  '#dfe4e8',
  '#c1c8ce',
  '#a6adb4',
  '#828b93',
  '#4a535b',
  '#333b42',
  '#262d33',
  '#1b2024',
  '#14181b',
  '#0f1215',
];

/** Mantine picks one text colour for both themes; on petrol they need one each. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isPetrol = input.color === undefined || input.color === 'petrol';
  return input.variant === 'filled' && isPetrol ? { ...colors, color: 'var(--on-accent)' } : colors;
};

/** Petrol on slate; every pair checked for AA in both themes by the browser tests. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.179,
  variantColorResolver,
  colors: { petrol, gray: slate, dark: night },
  defaultRadius: 6,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
  },
});
