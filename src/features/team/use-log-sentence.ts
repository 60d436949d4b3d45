import { useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import type { LogNames } from './use-log-names.ts';

/** One change of the log as a sentence: "B-MW 12 added to Depot Nord". */
export function useLogSentence(names: LogNames): (change: TeamChange) => string {
  const t = useTranslations('team');
  return ({ op, kind, elementId, groupId }) =>
    t(`what.${op}`, {
      what: names.element(kind, elementId),
      name: op.endsWith('-group') ? names.groupBehindNoun(groupId) : names.group(groupId),
    });
}
