import type { Scope } from '../../api/scope.ts';
import { distinctRules, type GroupRule, GroupRules } from '../../changes/plan/group-rules.ts';
import { keptByCustomer } from '../account/kept-by-customer.ts';

const kept = keptByCustomer<GroupRule>('motorpool.rules', GroupRules);

/** The rules of a customer in this browser: ids and filters, nothing else. */
export const rulesOf = kept.of;

/** Keeps these as the rules of a customer. */
export const keepRules = (scope: Scope, rules: readonly GroupRule[]): void =>
  kept.keep(scope, distinctRules(rules));

/** Forgets the rules of all customers. */
export const forgetKeptRules = kept.forget;

/** The rules of the customer that the page shows. */
export const useRules = kept.useKept;
