import * as v from 'valibot';
import { elementKinds } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import type { ElementFilter } from '../../kinds/element-filter.ts';

/** A filter that is tied to a group: what it means belongs there, and of its kind nothing else. */
export interface GroupRule extends ElementFilter {
  groupId: number;
}

const Rule = v.object({
  groupId: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(elementKinds),
  search: v.pipe(v.string(), v.transform(cleanText), v.maxLength(500)),
  only: v.array(v.pipe(v.string(), v.maxLength(50))),
});

/** Rules as they are kept, exported and imported; a filter that names nothing is none. */
export const GroupRules: v.GenericSchema<unknown, readonly GroupRule[]> = v.array(
  v.pipe(
    Rule,
    v.check(({ search, only }) => search !== '' || only.length > 0),
  ),
);

/** A group's id means something only at its customer: a file says whose rules it holds. */
const RulesFile = v.object({
  environment: v.string(),
  customerId: v.number(),
  rules: GroupRules,
});

/** The rules of a customer as they are exported. */
export const rulesFile = (
  { environment, customerId }: Scope,
  rules: readonly GroupRule[],
): v.InferOutput<typeof RulesFile> => ({ environment, customerId, rules });

/** What an exported file says; null where the text is none. */
export function readRulesFile(text: string): v.InferOutput<typeof RulesFile> | null {
  try {
    return v.parse(RulesFile, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Two rules with the same of it are one. */
export const ruleKey = ({ groupId, kind, search, only }: GroupRule): string =>
  JSON.stringify([groupId, kind, search, only.toSorted()]);

/** Rules in their order, each once. */
export function distinctRules(rules: readonly GroupRule[]): readonly GroupRule[] {
  return [...new Map(rules.map((rule) => [ruleKey(rule), rule])).values()];
}

/**
 * Rules of groups by the ids that these have now: one that undo brought back has another id than its rule was
 * made with. The same value where each group has its id still.
 */
export function rulesNow(
  rules: readonly GroupRule[],
  idNow: (groupId: number) => number,
): readonly GroupRule[] {
  if (rules.every(({ groupId }) => idNow(groupId) === groupId)) return rules;
  return distinctRules(rules.map((rule) => ({ ...rule, groupId: idNow(rule.groupId) })));
}
