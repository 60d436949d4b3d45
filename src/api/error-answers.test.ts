import { expect, test } from 'vitest';
import { errorOfAnswer, retryAfterSeconds } from './error-answers.ts';

const plain = { contentType: 'text/plain', retryAfter: null };
const json = { contentType: 'application/json', retryAfter: null };

test.each([
  [
    'the API key',
    {
      ...json,
      status: 401,
      data: {
        statusCode: 401,
        message:
          'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
      },
    },
    'api-key',
  ],
  [
    'the token',
    {
      ...json,
      status: 401,
      data: { statusCode: 401, message: 'Unauthorized. Access token is missing or invalid.' },
    },
    'token',
  ],
  ['a 401 without words', { ...plain, status: 401, data: undefined }, 'token'],
  [
    'the customer',
    { ...plain, status: 404, data: 'Unable to find a manager for the given OAuth ID claim data.' },
    'no-manager',
  ],
  [
    'a thing that is gone',
    { ...plain, status: 404, data: 'Unable to find a group for the given groupId.' },
    'not-found',
  ],
  [
    'what is so already',
    { ...plain, status: 409, data: 'The car is already assigned to the group.' },
    'conflict',
  ],
  [
    'a bad request',
    { ...plain, status: 400, data: "Couldn't create user. No e-mail address provided." },
    'invalid',
  ],
  [
    'the media type',
    { ...json, status: 415, data: { title: 'Unsupported Media Type', status: '415' } },
    'media-type',
  ],
  [
    'an address that is too long, as of a very long search',
    { ...json, status: 414, data: { code: 'target_too_long', message: '…' } },
    'invalid',
  ],
  ['too many requests', { ...plain, status: 429, data: '' }, 'too-many'],
  [
    'a busy server that says how long',
    { ...plain, status: 503, retryAfter: '3', data: '' },
    'too-many',
  ],
  ['a busy server that does not', { ...plain, status: 503, data: '' }, 'server'],
  [
    'a write whose outcome the gateway does not know',
    { ...json, status: 504, data: { code: 'outcome_unknown', message: '…' } },
    'unknown-outcome',
  ],
  [
    'an upstream that is silent',
    { ...json, status: 504, data: { code: 'upstream_timeout', message: '…' } },
    'timeout',
  ],
  [
    'an upstream that is gone',
    { ...json, status: 502, data: { code: 'upstream_unreachable', message: '…' } },
    'unreachable',
  ],
  [
    'an upstream that was not reached by a write',
    { ...json, status: 502, data: { code: 'not_sent', message: '…' } },
    'unreachable',
  ],
  [
    'an upstream that was not reached in time by a write',
    { ...json, status: 504, data: { code: 'not_sent', message: '…' } },
    'timeout',
  ],
  ['a server error', { ...plain, status: 500, data: 'Internal server error.' }, 'server'],
  ['anything else', { ...plain, status: 418, data: 'short and stout' }, 'refused'],
])('an answer about %s is told as such', (_, answer, kind) => {
  expect(errorOfAnswer(answer).kind).toBe(kind);
});

test.each([
  ['keys_unavailable', 503, '5'],
  ['overloaded', 503, '1'],
  ['stopping', 503, '1'],
  ['not_sent', 502, null],
  ['not_sent', 504, null],
])('a refusal of the gateway as %s says that nothing was sent', (code, status, retryAfter) => {
  const data = { code, message: '…' };
  expect(errorOfAnswer({ ...json, status, retryAfter, data }).unsent).toBe(true);
});

test.each([
  ['an answer of the API', { ...plain, status: 503, retryAfter: '3', data: 'overloaded' }],
  ['a write on its way', { ...json, status: 502, data: { code: 'outcome_unknown' } }],
  ['a redirect', { ...json, status: 502, data: { code: 'upstream_redirected' } }],
  ['a code without a failure', { ...json, status: 409, data: { code: 'not_sent' } }],
])('%s does not say that nothing was sent', (_, answer) => {
  expect(errorOfAnswer(answer).unsent).toBe(false);
});

const query = 'The query specified in the URI is not valid.';

test.each<[string, unknown, string]>([
  ['OData', { error: { code: '', message: query } }, query],
  ['older OData', { 'odata.error': { code: '', message: { lang: 'en', value: query } } }, query],
  ['problem JSON', { title: 'Bad Request', status: 400, detail: query }, query],
  ['a problem with fields', { title: 'One or more', errors: { name: ['No name.'] } }, 'No name.'],
  ['a list of errors', { errors: [{ code: 1 }, { message: 'No name.' }] }, 'No name.'],
  ['OAuth', { error: 'invalid_grant', error_description: 'Wrong password.' }, 'Wrong password.'],
  ['OAuth, in short', { error: 'invalid_grant' }, 'invalid_grant'],
  ['capital letters', { Message: 'No name.' }, 'No name.'],
  ['a JSON text', 'No name.', 'No name.'],
  ['a text over lines', { message: 'No\n  name. ' }, 'No name.'],
  ['a number for a message', { message: 5, title: 'Bad Request' }, 'Bad Request'],
  ['a message of nothing', { message: '', error: { message: null } }, ''],
  ['nonsense', { message: { message: { message: { message: { message: 'x' } } } } }, ''],
  ['a list of nothing', [null, 3, [[[[[['x']]]]]]], ''],
  ['a page in JSON', { message: '<html>Bad gateway</html>' }, ''],
  ['null', null, ''],
  ['nothing', undefined, ''],
])('the words of an error are read from %s, whatever it is called', (_, data, message) => {
  expect(errorOfAnswer({ ...json, status: 400, data }).message).toBe(message);
  const text = data === undefined ? '' : JSON.stringify(data);
  expect(errorOfAnswer({ ...plain, status: 400, data: text }).message).toBe(
    data === null ? 'null' : message,
  );
});

test('a key that is refused in the words of OData is the key', () => {
  const message = 'Access denied due to missing subscription key.';
  expect(errorOfAnswer({ ...json, status: 401, data: { error: { message } } }).kind).toBe(
    'api-key',
  );
});

test('text that only looks like JSON is told as it is', () => {
  expect(errorOfAnswer({ ...plain, status: 400, data: '{no name}' }).message).toBe('{no name}');
});

test('a page of HTML gives no words to show', () => {
  const answer = {
    status: 502,
    contentType: 'text/html',
    retryAfter: null,
    data: '<html>Bad gateway</html>',
  };
  expect(errorOfAnswer(answer)).toMatchObject({ kind: 'server', message: '' });
});

test('a refusal of OData is told in its own words', () => {
  const message = "The limit of '100' for Top query has been exceeded.";
  const answer = { ...json, status: 400, data: { error: { code: '', message } } };
  expect(errorOfAnswer(answer)).toMatchObject({ kind: 'invalid', message });
});

test('an answer of megabytes is cut to what a person can read', () => {
  expect(errorOfAnswer({ ...plain, status: 400, data: 'x'.repeat(1e6) }).message).toHaveLength(300);
});

test.each([
  ['3', 3],
  ['0', 0],
  ['-5', 0],
  ['Sat, 21 Nov 2026 12:00:10 GMT', 10],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After "%s" is %s seconds', (value, seconds) => {
  expect(retryAfterSeconds(value, Date.parse('2026-11-21T12:00:00Z'))).toBe(seconds);
});
