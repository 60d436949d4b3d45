// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Gates, type Pause } from './gates.ts';

const token: Pause = { reason: 'token', resumesAt: null };
const until = (resumesAt: number): Pause => ({ reason: 'too-many', resumesAt });

describe('a gate', () => {
  it('is open at first, for every environment by itself', () => {
    const gates = new Gates();
    expect(gates.pauseOf('uat')).toBeNull();
    expect(gates.close('uat', token, 0)).toBe(true);
    expect(gates.pauseOf('uat')).toBe(token);
    expect(gates.pauseOf('production')).toBeNull();
  });

  it('is closed by no answer that is older than its last opening', () => {
    const gates = new Gates();
    const epoch = gates.epoch('uat');
    gates.close('uat', token, epoch);
    gates.open('uat');
    expect(gates.close('uat', token, epoch)).toBe(false);
    expect(gates.pauseOf('uat')).toBeNull();
    expect(gates.close('uat', token, gates.epoch('uat'))).toBe(true);
  });

  it('opening it where it is open makes no answer older', () => {
    const gates = new Gates();
    const epoch = gates.epoch('uat');
    gates.open('uat');
    expect(gates.close('uat', token, epoch)).toBe(true);
  });

  it.each([
    ['the later of two clocks', until(5), until(9), true],
    ['the later of two clocks', until(9), until(5), false],
    ['the first of two that are the same', until(5), until(5), false],
    ['who has to act, over a clock', until(5), token, true],
    ['who has to act, over a clock', token, until(5), false],
    ['the first of two who have to act', token, { ...token }, false],
  ])('is held by %s', (_, first, second, changes) => {
    const gates = new Gates();
    gates.close('uat', first, 0);
    expect(gates.close('uat', second, 0)).toBe(changes);
    expect(gates.pauseOf('uat')).toBe(changes ? second : first);
  });

  it('is opened by the end of the pause that closed it, and of no other', () => {
    const gates = new Gates();
    const first = until(5);
    const second = until(9);
    gates.close('uat', first, 0);
    gates.close('uat', second, 0);
    gates.end('uat', first);
    expect(gates.pauseOf('uat')).toBe(second);
    gates.end('uat', second);
    expect(gates.pauseOf('uat')).toBeNull();
  });

  it('says offline before anything else', () => {
    const gates = new Gates();
    gates.close('uat', token, 0);
    gates.online = false;
    expect(gates.pauseOf('uat')).toEqual({ reason: 'offline', resumesAt: null });
    gates.online = true;
    expect(gates.pauseOf('uat')).toBe(token);
  });
});
