// @vitest-environment node
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { ElementKind } from '../../api/elements.ts';
import { hasId, sortedIds } from '../../queries/sorted-ids.ts';
import {
  distinctRules,
  type GroupRule,
  GroupRules,
  readRulesFile,
  rulesFile,
  rulesNow,
} from './group-rules.ts';
import { plan } from './plan.ts';
import { belongingTo, driftOf, fixOf } from './rule-drift.ts';
import { apply, fleetOf, knownOf } from '../testing/model.ts';
import type { Memberships } from '../wish.ts';

const groupId = 1;
const brands = ['Tesla', 'Škoda', 'VW'];
const cars = Array.from({ length: 12 }, (_, at) => ({
  id: at + 1,
  name: `Car ${at + 1}`,
  brand: brands[at % 3] ?? '',
  model: 'X',
  licensePlate: at % 2 === 0 ? null : `M-T ${at}`,
  vin: null,
  description: null,
}));
const users = Array.from({ length: 6 }, (_, at) => ({
  id: at + 1,
  emailAddress: `u${at}@example.com`,
  userData: { firstName: at % 2 === 0 ? 'Ada' : null, lastName: null },
}));

const aRule = fc.oneof(
  fc.record({
    groupId: fc.constant(groupId),
    kind: fc.constant('cars' as const),
    search: fc.constantFrom('tesla', 'skoda', 'vw', 'x'),
    only: fc.subarray(['unplated']),
  }),
  fc.record({
    groupId: fc.constant(groupId),
    kind: fc.constant('users' as const),
    search: fc.constantFrom('ada', 'example'),
    only: fc.subarray(['unnamed']),
  }),
);
const someRules = fc.array(aRule, { minLength: 1, maxLength: 4 });
const someIds = (most: number) =>
  fc.subarray(Array.from({ length: most }, (_, at) => at + 1)).map((ids) => new Set(ids));
const someMembers: fc.Arbitrary<Memberships> = fc
  .record({ cars: someIds(14), users: someIds(6) })
  .map((members) => new Map([[groupId, { name: 'Group 1', members }]]));

function toEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function belongingIn(rules: readonly GroupRule[]) {
  const of = (kind: ElementKind) => {
    const ofKind = rules.filter((rule) => rule.kind === kind);
    return ofKind.length === 0
      ? {}
      : { [kind]: toEnd(belongingTo(ofKind, kind === 'cars' ? cars : users)).get(groupId) };
  };
  return { ...of('cars'), ...of('users') };
}

const membersIn = (memberships: Memberships) => (kind: ElementKind) =>
  sortedIds(memberships.get(groupId)?.members[kind] ?? []);

test('what was drifted and is fixed has no drift, and planning the fix again gives nothing', () => {
  fc.assert(
    fc.property(someRules, someMembers, (rules, before) => {
      const belonging = belongingIn(rules);
      const fix = plan(before, fixOf(groupId, belonging, membersIn(before)));
      const drift = driftOf(belonging, membersIn(before));
      expect(fix.changes).toHaveLength((drift?.missing ?? 0) + (drift?.extra ?? 0));
      const fleet = fleetOf(before);
      for (const change of fix.changes) apply(fleet, change);
      const after = knownOf(fleet);
      expect(driftOf(belonging, membersIn(after))).toEqual({ missing: 0, extra: 0 });
      const again = plan(after, fixOf(groupId, belonging, membersIn(after)));
      expect(again.changes).toEqual([]);
    }),
  );
});

test('what any rule of the group means belongs there, and a kind without rules is left alone', () => {
  const belonging = belongingIn([
    { groupId, kind: 'cars', search: 'tesla', only: [] },
    { groupId, kind: 'cars', search: 'skoda', only: ['unplated'] },
  ]);
  expect(belonging).toEqual({ cars: sortedIds([1, 4, 7, 10, 5, 11]) });
  expect(hasId(belongingIn([])['users'] ?? sortedIds([]), 1)).toBe(false);
});

test('of a group that was not read no drift is known', () => {
  expect(driftOf({ cars: sortedIds([1]) }, () => null)).toBeNull();
});

test('rules are read back as they were kept, and nonsense is none', () => {
  const rules: GroupRule[] = [
    { groupId: 7, kind: 'cars', search: 'Tesla', only: [] },
    { groupId: 7, kind: 'services', search: '', only: ['ended'] },
  ];
  expect(v.parse(GroupRules, JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  expect(v.is(GroupRules, [{ groupId: 7, kind: 'cars', search: ' ', only: [] }])).toBe(false);
  expect(v.is(GroupRules, [{ groupId: -1, kind: 'cars', search: 'x', only: [] }])).toBe(false);
  expect(v.is(GroupRules, { rules })).toBe(false);
});

test('an exported file says whose rules it holds, and what is broken in any part is none', () => {
  const scope = { environment: 'uat', customerId: 2 };
  const rules: GroupRule[] = [{ groupId: 7, kind: 'cars', search: 'Tesla', only: [] }];
  const text = JSON.stringify(rulesFile(scope, rules));
  expect(readRulesFile(text)).toEqual({ ...scope, rules });
  const broken = [text.slice(1), text.replace('7', '"7"'), text.replace('uat"', 'uat'), '[]', ''];
  const others = [...broken, JSON.stringify({ ...scope, rules: null }), JSON.stringify(rules)];
  expect(others.map(readRulesFile)).toEqual(others.map(() => null));
});

test('the same rule twice is one', () => {
  const rule: GroupRule = {
    groupId: 7,
    kind: 'services',
    search: 'box',
    only: ['ended', 'unnamed'],
  };
  expect(distinctRules([rule, { ...rule, only: ['unnamed', 'ended'] }])).toHaveLength(1);
});

test('the rule of a group that came back is that of its new id, and no second one beside it', () => {
  const rule: GroupRule = { groupId: 7, kind: 'cars', search: 'Tesla', only: [] };
  const other: GroupRule = { ...rule, groupId: 8 };
  const idNow = (id: number) => (id === 7 ? 70 : id);
  const back = { ...rule, groupId: 70 };
  const rules = [rule, other, back];
  expect(rulesNow(rules, idNow)).toEqual([back, other]);
  expect(rulesNow([other, back], idNow)).toEqual([other, back]);
  const same = [other];
  expect(rulesNow(same, idNow)).toBe(same);
});
