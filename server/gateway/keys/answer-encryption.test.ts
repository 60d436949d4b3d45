import { describe, expect, it } from 'vitest';
import { fingerprintOf, idOf, decryptAnswer, encryptAnswer } from './answer-encryption.ts';

const key = '0b7d4c1e-5f3a-4c55-9a40-1f1d0a6f2e11';
const answer = {
  status: 201,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"id":7,"password":"Zwölf-Äpfel"}'),
};

describe('what is kept of a write', () => {
  it('opens with its own key alone', () => {
    const encrypted = encryptAnswer(key, answer);
    expect(decryptAnswer(key, encrypted)).toEqual(answer);
    expect(() => decryptAnswer(`${key}x`, encrypted)).toThrow('unable to authenticate');
  });

  it('can not be changed unnoticed', () => {
    const encrypted = encryptAnswer(key, answer);
    const last = encrypted.length - 1;
    encrypted.writeUInt8(encrypted.readUInt8(last) ^ 1, last);
    expect(() => decryptAnswer(key, encrypted)).toThrow('unable to authenticate');
  });

  it('shows neither the password nor the key, and never looks the same twice', () => {
    const kept = [encryptAnswer(key, answer), encryptAnswer(key, answer)];
    for (const encrypted of kept) {
      expect(encrypted.includes('Zwölf')).toBe(false);
      expect(encrypted.includes(key)).toBe(false);
    }
    expect(kept[0]).not.toEqual(kept[1]);
    expect(idOf(key)).not.toContain(key);
  });

  it('tells every other request apart', () => {
    const body = Buffer.from('{"name":"Depot"}');
    const parts = ['sandbox', '1', 'PUT', '/groups'];
    const first = fingerprintOf(key, parts, body);
    expect(fingerprintOf(key, parts, Buffer.from(body))).toBe(first);
    expect(
      new Set([
        first,
        fingerprintOf(key, ['production', '1', 'PUT', '/groups'], body),
        fingerprintOf(key, ['sandbox', '2', 'PUT', '/groups'], body),
        fingerprintOf(key, ['sandbox1', '', 'PUT', '/groups'], body),
        fingerprintOf(key, ['sandbox', '1', 'DELETE', '/groups'], body),
        fingerprintOf(key, ['sandbox', '1', 'PUT', '/groups/1'], body),
        fingerprintOf(key, parts, Buffer.from('{"name":"depot"}')),
        fingerprintOf(key, parts, null),
        fingerprintOf(`${key}x`, parts, body),
      ]).size,
    ).toBe(9);
  });
});
