import { expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { query } from '../test/users.ts';

const wrong: [string, string][] = [
  [
    "$filter=colour eq 'red'",
    "$filter is wrong at character 1: there is no property named 'colour'.",
  ],
  [
    '$filter=userdata/lastName eq null',
    "$filter is wrong at character 1: there is no property named 'userdata/lastName'.",
  ],
  [
    '$filter=constructor eq null',
    "$filter is wrong at character 1: there is no property named 'constructor'.",
  ],
  [
    '$filter=toString(id) eq null',
    "$filter is wrong at character 1: there is no function named 'toString'.",
  ],
  ['$filter=id EQ 1', "$filter is wrong at character 4: 'EQ' is not expected here."],
  [
    '$filter=id eq',
    '$filter is wrong at character 6: a property, value or function is expected, not the end.',
  ],
  [
    '$filter=id eq 1 and',
    '$filter is wrong at character 12: a property, value or function is expected, not the end.',
  ],
  ['$filter=(id eq 1', "$filter is wrong at character 9: ')' is expected, not the end."],
  ['$filter=id eq 1)', "$filter is wrong at character 8: ')' is not expected here."],
  [
    "$filter=id eq 'one'",
    '$filter is wrong at character 4: a whole number can not be compared with a text.',
  ],
  ["$filter=emailAddress eq 'a", '$filter is wrong at character 17: the text has no end.'],
  ['$filter=id eq 1and true', '$filter is wrong at character 8: a space is missing.'],
  ['$filter=id eq 1e999', '$filter is wrong at character 7: the number is too large.'],
  ['$filter=id eq 1e-1001', '$filter is wrong at character 7: the number is too small.'],
  ['$filter=id eq 1e-16384', '$filter is wrong at character 7: the number is too small.'],
  ['$filter=id eq 1e-20000', '$filter is wrong at character 7: the number is too small.'],
  ['$filter=id add 1 eq 2', "$filter is wrong at character 4: 'add' is not expected here."],
  [
    '$filter=id',
    '$filter is wrong at character 1: a condition is expected here, not a whole number.',
  ],
  [
    '$filter=not id eq 1',
    '$filter is wrong at character 5: a condition is expected here, not a whole number.',
  ],
  [
    '$filter=true gt false',
    '$filter is wrong at character 6: a condition can be compared with eq and ne alone, not with gt.',
  ],
  [
    '$filter=contains(id,1)',
    '$filter is wrong at character 10: contains takes a text here, not a whole number.',
  ],
  [
    '$filter=contains(emailAddress)',
    '$filter is wrong at character 1: contains takes 2 arguments, not 1.',
  ],
  [
    "$filter=substring('a') eq 'a'",
    '$filter is wrong at character 1: substring takes 2 or 3 arguments, not 1.',
  ],
  [
    '$filter=id in ()',
    "$filter is wrong at character 8: a property, value or function is expected, not ')'.",
  ],
  [
    '$filter=emailAddress eq "a"',
    '$filter is wrong at character 17: this character is not expected.',
  ],
  [
    "$filter=emailAddress eq 'a\0'",
    '$filter is wrong at character 19: this character is not expected.',
  ],
  [
    '$filter=id eq 1; drop table users',
    '$filter is wrong at character 8: this character is not expected.',
  ],
  ['$filter=', '$filter is wrong: it is empty.'],
  ['$filter=id eq 1&$filter=id eq 2', '$filter is wrong: it is given twice.'],
  ['$orderby=colour', "$orderby is wrong at character 1: there is no property named 'colour'."],
  ['$orderby=id down', "$orderby is wrong at character 4: 'down' is not expected here."],
  [
    '$orderby=id,',
    '$orderby is wrong at character 4: a property, value or function is expected, not the end.',
  ],
  ["$orderby='id'", '$orderby is wrong at character 1: a property is expected here.'],
  [`$orderby=${'id,'.repeat(10)}id`, '$orderby is wrong: it has more than 10 keys.'],
  ['$top=-1', '$top is wrong: a number from 0 to 2147483647 is expected.'],
  ['$top=ten', '$top is wrong: a number from 0 to 2147483647 is expected.'],
  ['$skip=2147483648', '$skip is wrong: a number from 0 to 2147483647 is expected.'],
  ['$select=id,colour', "$select is wrong at character 4: there is no property named 'colour'."],
  ['$select=id,,emailAddress', '$select is wrong at character 4: a property is expected here.'],
  [
    '$count=true',
    '$count is wrong: it is not supported here, only $filter, $orderby, $top, $skip, $select.',
  ],
  [
    '$expand=userData',
    '$expand is wrong: it is not supported here, only $filter, $orderby, $top, $skip, $select.',
  ],
  [
    `$filter=${'('.repeat(2_000)}true${')'.repeat(2_000)}`,
    '$filter is wrong at character 101: it is nested deeper than 100.',
  ],
  [
    `$filter=${'not '.repeat(1_900)}true`,
    '$filter is wrong at character 401: it is nested deeper than 100.',
  ],
  [
    `$filter=id in (${'1,'.repeat(2_500)}1)`,
    '$filter is wrong at character 4006: it has more than 2000 parts.',
  ],
  [
    `$filter=emailAddress eq '${'x'.repeat(8_000)}'`,
    '$filter is wrong: it is longer than 8000 characters.',
  ],
];

onEachDatabase((opened) => {
  test.each(wrong.map(([text, sentence]) => ({ begins: text.slice(0, 60), text, sentence })))(
    '$begins is refused at once, saying what and where',
    async ({ text, sentence }) => {
      const began = performance.now();
      const answer = await opened.manager.get(`/users?${encoded(text)}`);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(answer.text).toBe(sentence);
      expect(answer.status).toBe(400);
    },
  );

  test.each([
    '2024-02-30',
    '2024-13-01',
    '0000-01-01',
    '2024-01-01T25:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00+14:00',
  ])('the date %s is refused, as there is none', async (date) => {
    const filter = `terminationDate gt ${date}`;
    const answer = await opened.manager.get(`/services?${query({ $filter: filter })}`);
    expect(answer.text).toBe('$filter is wrong at character 20: there is no such date.');
  });
});

/** The same query, fit for a URL. */
const encoded = (text: string) =>
  text
    .split('&')
    .map((part) => part.split('=').map(encodeURIComponent).join('='))
    .join('&');
