import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ruleKey } from '../../changes/group-rules.ts';
import { type ElementFilter, meansAll } from '../../kinds/element-filter.ts';
import { DriftBadge } from '../../parts/drift-badge.tsx';
import { DriftWatch } from '../../parts/drift-watch.tsx';
import { FilterFields } from '../../parts/filter-fields.tsx';
import { keepRules, useRules } from '../../parts/kept-rules.ts';
import { RuleLine } from '../../parts/rule-line.tsx';
import { useOverlay } from '../../parts/use-engine.tsx';
import { useScope } from '../../parts/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import classes from './rules-dialog.module.css';

interface RulesDialogProps {
  group: { id: number; name: string };
  onClose: () => void;
}

const nothing: ElementFilter = { kind: 'cars', search: '', only: [] };

/** The rules of one group: what belongs into it, how far it is from that, one more rule, one less. */
export function RulesDialog({ group, onClose }: RulesDialogProps) {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  const scope = useScope();
  const overlay = useOverlay();
  const all = useRules();
  const [filter, setFilter] = useState(nothing);
  const [isEmpty, setEmpty] = useState(false);
  const own = all.filter(({ groupId }) => overlay.groupId(groupId) === group.id);
  const add = () => {
    setEmpty(meansAll(filter));
    if (meansAll(filter)) return;
    const search = filter.search.trim();
    keepRules(scope, [...all, { ...filter, search, groupId: group.id }]);
    setFilter({ ...nothing, kind: filter.kind });
  };
  return (
    <FormDialog
      title={t('title', { name: group.name })}
      submit={t('add')}
      cancel={common('close')}
      onSubmit={add}
      onClose={onClose}
    >
      <p className={classes.lead}>{t('lead')}</p>
      {own.length > 0 && (
        <>
          <DriftWatch />
          <ul className={classes.rules} aria-label={t('list')}>
            {own.map((rule) => (
              <li key={ruleKey(rule)}>
                <RuleLine rule={rule} />
              </li>
            ))}
          </ul>
          <div className={classes.drift} aria-live="polite">
            <DriftBadge group={group} />
          </div>
        </>
      )}
      <FilterFields
        filter={filter}
        onChange={setFilter}
        error={isEmpty && meansAll(filter) ? t('empty') : null}
      />
    </FormDialog>
  );
}
