import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../groups/use-group-label.ts';
import { ruleKey } from '../../changes/plan/group-rules.ts';
import { type ElementFilter, meansAll } from '../../kinds/element-filter.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { DriftBadge } from './drift-badge.tsx';
import { DriftWatch } from './drift-watch.tsx';
import { FilterFields } from '../lists/filter-fields.tsx';
import { keepRules, useRules } from './kept-rules.ts';
import { RuleLine } from './rule-line.tsx';
import { useLosing } from '../account/use-losing.ts';
import { useScope } from '../account/use-session.ts';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import classes from './rules-dialog.module.css';

interface RulesDialogProps {
  group: { id: number; name: string };
  /** The filter of a list that becomes a rule: its kind is fixed. */
  filled?: ElementFilter;
  onClose: () => void;
}

const nothing: ElementFilter = { kind: 'cars', search: '', only: [] };

/** The rules of one group: what belongs into it, how far it is from that, one more rule, one less. */
export function RulesDialog({ group, filled, onClose }: RulesDialogProps) {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const scope = useScope();
  const all = useRules();
  const losing = useLosing();
  const [first] = useState(filled ?? nothing);
  const [filter, setFilter] = useState(first);
  const [isEmpty, setEmpty] = useState(false);
  const own = all.filter(({ groupId }) => groupId === group.id);
  const add = () => {
    setEmpty(meansAll(filter));
    if (meansAll(filter)) return;
    const search = cleanText(filter.search);
    keepRules(scope, [...all, { ...filter, search, groupId: group.id }]);
    setFilter({ ...nothing, kind: filter.kind });
  };
  return (
    <FormDialog
      title={t('title', { name: labelOf(group) })}
      submit={t('add')}
      cancel={common('close')}
      losing={filter !== first && !meansAll(filter) && losing.typed}
      onSubmit={add}
      onClose={onClose}
    >
      <DialogLead>
        <p className={classes.lead}>{t('lead')}</p>
      </DialogLead>
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
        isKindFixed={filled !== undefined}
        error={isEmpty && meansAll(filter) ? t('empty') : null}
      />
    </FormDialog>
  );
}
