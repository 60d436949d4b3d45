import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSampleHouse, type Finding } from './sample-house.ts';
import { knipViolations, lintViolations } from './violations.ts';

/** What the tools say of the tidy house, and of the same house with all violations planted. */
const tidy: { lint: Finding[]; knip: Finding[] } = { lint: [], knip: [] };
const planted: { lint: Finding[]; knip: Finding[] } = { lint: [], knip: [] };

const house = buildSampleHouse();
const broken = buildSampleHouse();
const dead = buildSampleHouse();

beforeAll(async () => {
  for (const { path, text } of lintViolations) broken.plant(path, text);
  for (const { path, text } of knipViolations) dead.plant(path, text);
  tidy.lint = await house.lint();
  tidy.knip = await house.knip();
  planted.lint = await broken.lint();
  planted.knip = await dead.knip();
});

afterAll(() => {
  house.remove();
  broken.remove();
  dead.remove();
});

describe('lint', () => {
  test('finds nothing where every layer imports only what it may', () => {
    expect(tidy.lint).toEqual([]);
  });

  test.each(lintViolations)('catches $what', ({ path, rule, says = '' }) => {
    const found = planted.lint.filter((one) => one.path === path && one.says.includes(says));
    expect(found.map((one) => one.rule)).toContain(rule);
  });

  test('names no file in which nothing was planted', () => {
    const paths = new Set(lintViolations.map(({ path }) => path));
    expect(planted.lint.filter(({ path }) => !paths.has(path))).toEqual([]);
  });
});

describe('knip', () => {
  test('finds nothing where every export is used', () => {
    expect(tidy.knip).toEqual([]);
  });

  test.each(knipViolations)('catches $what', ({ path, rule, says }) => {
    expect(planted.knip).toContainEqual({ path, rule, says });
  });
});
