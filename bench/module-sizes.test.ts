import { expect, test } from 'vitest';
import { ownerOf, sharesOf } from './module-sizes.ts';

test('a module belongs to its package, or to its folder of ours', () => {
  const owner = (id: string) => ownerOf(id, '/project');
  expect(owner('/project/node_modules/react-dom/cjs/client.js')).toBe('react-dom');
  expect(owner('/project/node_modules/@mantine/core/esm/Button.mjs')).toBe('@mantine/core');
  expect(owner('/project/node_modules/a/node_modules/b/index.js')).toBe('b');
  expect(owner('/project/src/features/users/parts/row.tsx')).toBe('src/features/users');
  expect(owner('/project/src/paths.ts')).toBe('src');
  expect(owner('\0virtual:messages/de')).toBe('src/i18n');
  expect(owner('\0vite/preload-helper.js')).toBe('the build');
});

test('the bytes of files are shared out among whom they are made of, the biggest first', () => {
  const modules = { 'a.js': { react: 300, ky: 100 }, 'b.js': { ky: 50 }, 'c.js': { never: 7 } };
  const bytes: Record<string, number> = { 'a.js': 40, 'b.js': 25, 'c.js': 9 };
  const shares = sharesOf(['a.js', 'b.js', 'unknown.js'], modules, (file) => bytes[file] ?? 0);
  expect(shares).toEqual([
    ['ky', 35],
    ['react', 30],
  ]);
});
