import { describe, expect, it } from 'vitest';
import { expiryOf, personOf } from './person.ts';

const token = (claims: object) =>
  `Bearer x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;

describe('the person behind a token', () => {
  it('stays the same over tokens, and has the most readable claim as a name', () => {
    const first = personOf(token({ iss: 'a', sub: '1', exp: 1, name: 'Jana Novák', email: 'j@x' }));
    const later = personOf(token({ iss: 'a', sub: '1', exp: 2, email: 'j@x' }));
    expect(first.name).toBe('Jana Novák');
    expect(later).toEqual({ id: first.id, name: 'j@x' });
    expect(first.id).toMatch(/^[\w-]{10}$/);
    expect(personOf(token({ iss: 'b', sub: '1' })).id).not.toBe(first.id);
    expect(personOf(token({ iss: 'a', sub: '2' })).name).toBeNull();
  });

  it('is named by one line of signs that a database keeps, however the token writes it', () => {
    const named = (name: string) => personOf(token({ sub: '1', name, email: 'j@x' })).name;
    expect(named('Jana\0Novák\r\n')).toBe('Jana Novák');
    expect(named('\0')).toBe('j@x');
    expect(named('Jana \u202Ekávon\uD800')).toBe('Jana kávon');
  });

  it.each([undefined, '', 'Basic x', 'Bearer opaque', 'Bearer a.b.c', token({ sub: 7, name: {} })])(
    'is a fingerprint alone where the token says nothing: %s',
    (authorization) => {
      const { id, name } = personOf(authorization);
      expect(id).toMatch(/^[\w-]{10}$/);
      expect(name).toBeNull();
      expect(expiryOf(authorization)).toBeNull();
    },
  );
});
