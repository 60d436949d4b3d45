import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matchRoute } from './match-route.ts';
import { routeTableSource } from './route-table-source.ts';
import { routes } from './route-table.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the route table', () => {
  it('is what the contract says; "npm run contract" writes it', async () => {
    const contract: unknown = parse(await readFile(resolve(root, 'openapi/flinkey.yaml'), 'utf8'));
    const written = await readFile(resolve(import.meta.dirname, 'route-table.ts'), 'utf8');
    expect(written).toBe(routeTableSource(contract));
  });

  it('knows which calls create something each time: PUT of users and of groups', () => {
    const creating = routes.filter(({ creates }) => creates);
    expect(creating.map(({ method, pattern }) => `${method} ${pattern}`)).toEqual([
      'PUT /users',
      'PUT /groups',
    ]);
  });

  it('finds the call behind a path with ids in it', () => {
    expect(matchRoute('DELETE', '/groups/12/users/7')).toMatchObject({
      route: { pattern: '/groups/{groupId}/users/{userId}' },
    });
    expect(matchRoute('DELETE', '/users/assignments/customers')).toMatchObject({
      route: { pattern: '/users/assignments/customers' },
    });
    expect(matchRoute('PATCH', '/users/7')).toEqual({ allow: 'GET' });
    expect(matchRoute('GET', '/users/a b')).toBeNull();
  });
});
