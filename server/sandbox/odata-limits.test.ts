import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { query } from '../test/users.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const anyOf = (count: number) =>
  ids(count)
    .map((id) => `id eq ${id}`)
    .join(' or ');

const refusal = (sentence: string) => ({
  error: { code: '', message: `The query specified in the URI is not valid. ${sentence}` },
});
const tooManyNodes = refusal(
  "The node count limit of '100' has been exceeded. To increase the limit, set the 'MaxNodeCount' property on EnableQueryAttribute or ODataValidationSettings.",
);

onEachDatabase(
  (opened) => {
    const get = (path: string, options: Record<string, string>) =>
      opened.manager.get(`${path}?${query(options)}`);

    describe('strict limits', () => {
      test.each(['/cars', '/users', '/services', '/products', '/customers'])(
        'refuse a page of more than 100 at %s',
        async (path) => {
          expect((await get(path, { $top: '100' })).status).toBe(200);
          const refused = await get(path, { $top: '101' });
          expect(refused.status).toBe(400);
          expect(refused.json).toEqual(
            refusal(
              "The limit of '100' for Top query has been exceeded. The value from the incoming request is '101'.",
            ),
          );
        },
      );

      test('let 19 comparisons joined by or pass, and refuse 20', async () => {
        expect(idsIn((await get('/cars', { $filter: anyOf(19) })).json)).toHaveLength(19);
        const refused = await get('/cars', { $filter: anyOf(20) });
        expect(refused.status).toBe(400);
        expect(refused.json).toEqual(tooManyNodes);
      });

      test('do not count the list of an in', async () => {
        const list = `id in (${ids(200).join(',')})`;
        expect(idsIn((await get('/cars', { $filter: list })).json)).toHaveLength(200);
        const more = `${list} and (${anyOf(18)})`;
        expect(idsIn((await get('/cars', { $filter: more })).json)).toHaveLength(18);
      });

      test('count functions, nested paths and not', async () => {
        const term = "not contains(tolower(userData/lastName),'x')";
        const joined = (count: number) =>
          ids(count)
            .map(() => term)
            .join(' and ');
        expect((await get('/users', { $filter: joined(12) })).status).toBe(200);
        expect((await get('/users', { $filter: joined(13) })).json).toEqual(tooManyNodes);
      });

      test('leave lists without $top whole, and tell other refusals in the same form', async () => {
        expect(idsIn((await get('/cars', {})).json)).toHaveLength(240);
        expect((await get('/cars', { $filter: 'colour eq 1' })).json).toEqual(
          refusal("$filter is wrong at character 1: there is no property named 'colour'."),
        );
      });
    });
  },
  { strictOData: true },
);
