import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { type GroupRule, ruleKey } from '../../changes/plan/group-rules.ts';
import { keepRules, useRules } from './kept-rules.ts';
import classes from './rule-line.module.css';
import { useRuleWords } from './rule-words.ts';
import { useScope } from '../account/use-session.ts';

/** What a rule says, and the way to let it go. */
export function RuleLine({ rule }: { rule: GroupRule }) {
  const t = useTranslations('rules');
  const scope = useScope();
  const all = useRules();
  const said = useRuleWords()(rule);
  const remove = () =>
    keepRules(
      scope,
      all.filter((one) => ruleKey(one) !== ruleKey(rule)),
    );
  return (
    <div className={classes.rule}>
      <span className={classes.words}>{said}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('remove', { rule: said })}
        onClick={remove}
      >
        <IconTrash size="1rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
