import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Manifest, measureRoutes } from './route-sizes.ts';
import { judge } from './size-budgets.ts';

/** A build in small, as Vite describes one. Each file's size is the number in its name. */
const manifest = v.parse(Manifest, {
  'index.html': {
    file: 'main-1000.js',
    isEntry: true,
    imports: ['_vendor.js'],
    dynamicImports: [
      'src/pages/users.tsx',
      '_board.js',
      'virtual:messages/en',
      'virtual:messages/de',
      'virtual:messages/de/later',
      'src/app/palette.tsx',
    ],
    css: ['main-50.css'],
  },
  '_vendor.js': { file: 'vendor-5000.js' },
  '_list.js': { file: 'list-200.js', imports: ['_vendor.js'], css: ['list-7.css'] },
  'virtual:messages/en': { file: 'en-30.js', isDynamicEntry: true },
  'virtual:messages/de': { file: 'de-40.js', isDynamicEntry: true },
  'virtual:messages/de/later': { file: 'later-60.js', isDynamicEntry: true },
  'src/app/palette.tsx': { file: 'palette-600.js', isDynamicEntry: true, imports: ['_list.js'] },
  'src/pages/users.tsx': {
    file: 'users-300.js',
    name: 'users',
    isDynamicEntry: true,
    imports: ['_list.js', '_vendor.js'],
    dynamicImports: ['src/features/users/create-user.tsx'],
  },
  // A page that shares its file with others is named by it alone.
  '_board.js': { file: 'board-900.js', name: 'board', imports: ['_vendor.js'] },
  'src/features/users/create-user.tsx': { file: 'create-80.js', isDynamicEntry: true },
});

const sizeInName = (file: string) => Number(/-(\d+)\./.exec(file)?.[1]);

describe('the size of a page', () => {
  const [users, board] = measureRoutes(manifest, ['users', 'board'], sizeInName);

  test('counts shell, page, what they import and the first words of the biggest language, each once', () => {
    expect(users).toMatchObject({ page: 'users', script: 1000 + 5000 + 200 + 300 + 40 });
    expect(board).toMatchObject({ page: 'board', script: 1000 + 5000 + 900 + 40 });
  });

  test('counts the style sheets of the same chunks', () => {
    expect(users).toMatchObject({ style: 50 + 7 });
    expect(board).toMatchObject({ style: 50 });
  });

  test('keeps apart what is loaded when somebody needs it', () => {
    expect(users).toMatchObject({ later: 600 + 80 });
    expect(board).toMatchObject({ later: 600 + 200 });
  });

  test('is refused where files need each other in a circle', () => {
    const circle = {
      ...manifest,
      '_vendor.js': { ...manifest['_vendor.js'], imports: ['_list.js'] },
    };
    expect(() => measureRoutes(v.parse(Manifest, circle), ['users'], sizeInName)).toThrow(
      'Files in a circle: index.html > _vendor.js > _list.js > _vendor.js.',
    );
  });

  test('is refused for a page that is not loaded lazily', () => {
    expect(() => measureRoutes(manifest, ['users', 'cars'], sizeInName)).toThrow(
      'The page "cars" is not loaded lazily.',
    );
  });
});

describe('a budget', () => {
  const sizes = measureRoutes(manifest, ['users', 'board'], sizeInName);

  test('is kept up to its last byte, and not past it', () => {
    const verdicts = judge(sizes, { every: 6.94, pages: { users: 6.539 } });
    expect(verdicts.map(({ size, kept }) => [size.page, kept])).toEqual([
      ['users', false],
      ['board', true],
    ]);
  });

  test('for a page that is not there is refused', () => {
    expect(() => judge(sizes, { every: 10, pages: { cars: 10 } })).toThrow(
      'A budget names no page: cars.',
    );
  });
});
