// @vitest-environment node
import { expect, it } from 'vitest';
import { assertRunStep, assertStep, codeOf, isCode, isFulfilled, statusOf } from './status.ts';

const states = [
  'waiting',
  'sending',
  'unknown',
  'done',
  'already-so',
  'failed',
  'not-sent',
] as const;

it.each([
  ['waiting', ['sending', 'not-sent']],
  ['sending', ['sending', 'waiting', 'unknown', 'done', 'already-so', 'failed', 'not-sent']],
  ['unknown', ['sending']],
  ['failed', ['waiting', 'unknown']],
  ['not-sent', ['waiting']],
  ['done', []],
  ['already-so', []],
] as const)('an item that is %s can become %s, and nothing else', (from, to) => {
  const possible = states.filter((state) => {
    try {
      assertStep(from, state);
      return true;
    } catch {
      return false;
    }
  });
  expect(new Set(possible)).toEqual(new Set(to));
});

it('an impossible step is told with both ends', () => {
  expect(() => assertStep('done', 'waiting')).toThrow('An item can not go from done to waiting');
  expect(() => assertRunStep('finished', 'paused')).toThrow(
    'A run can not go from finished to paused',
  );
});

it.each([
  ['running', ['paused', 'finished', 'cancelled']],
  ['paused', ['running', 'finished', 'cancelled']],
  ['finished', ['running']],
  ['cancelled', ['running']],
] as const)('a run that is %s can become %s, and nothing else', (from, to) => {
  const possible = (['running', 'paused', 'finished', 'cancelled'] as const).filter((state) => {
    try {
      assertRunStep(from, state);
      return true;
    } catch {
      return false;
    }
  });
  expect(new Set(possible)).toEqual(new Set(to));
});

it('the letters of the journal keep their meaning', () => {
  const meaning = Array.from('wlsdaucbiogjACFGILMNOPQRSTU', (letter) => {
    const status = statusOf(letter.charCodeAt(0));
    expect(codeOf(status)).toBe(letter.charCodeAt(0));
    expect(isCode(letter.charCodeAt(0))).toBe(true);
    if (status.state === 'failed') return status.kind;
    if ('isLooking' in status) return 'looking';
    return status.state === 'not-sent' ? status.reason : status.state;
  });
  expect(meaning).toEqual([
    'waiting',
    'looking',
    'sending',
    'done',
    'already-so',
    'unknown',
    'cancelled',
    'blocked',
    'superseded',
    'cancelled-out',
    'forgotten',
    'journal',
    'api-key',
    'conflict',
    'changing',
    'garbled',
    'invalid',
    'timeout',
    'media-type',
    'not-found',
    'unknown-outcome',
    'no-manager',
    'too-many',
    'refused',
    'server',
    'token',
    'unreachable',
  ]);
  expect(isCode('?'.charCodeAt(0))).toBe(false);
  expect(() => statusOf('?'.charCodeAt(0))).toThrow('63');
});

it('what waits may be sent after what is done, so already, or needless', () => {
  expect(isFulfilled({ state: 'done' })).toBe(true);
  expect(isFulfilled({ state: 'already-so' })).toBe(true);
  expect(isFulfilled({ state: 'not-sent', reason: 'cancelled-out' })).toBe(true);
  expect(isFulfilled({ state: 'not-sent', reason: 'superseded' })).toBe(false);
  expect(isFulfilled({ state: 'unknown' })).toBe(false);
  expect(isFulfilled({ state: 'failed', kind: 'server' })).toBe(false);
});
