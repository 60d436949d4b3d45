import { Button } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isSameScope } from '../../api/scope.ts';
import {
  distinctRules,
  readRulesFile,
  ruleKey,
  rulesFile,
} from '../../changes/plan/group-rules.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { DriftBadge } from '../../parts/rules/drift-badge.tsx';
import { DriftWatch } from '../../parts/rules/drift-watch.tsx';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { keepRules, useRules } from '../../parts/rules/kept-rules.ts';
import { RuleLine } from '../../parts/rules/rule-line.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import { saveJson } from '../../ui/tables/save-file.ts';
import { showMessage } from '../../ui/messages/show-message.ts';
import classes from './rules-section.module.css';
import shared from './overview.module.css';

/** All rules of the customer in this browser, with how far each group is from its own; out to a file, and in. */
export function RulesSection({ groups }: { groups: readonly NamedGroup[] }) {
  const t = useTranslations('rules');
  const picker = useRef<HTMLInputElement>(null);
  const scope = useScope();
  const rules = useRules();
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const byGroup = Map.groupBy(rules, ({ groupId }) => groupId);
  const bring = async (file: File | null) => {
    if (file === null) return;
    const brought = readRulesFile(await file.text().catch(() => ''));
    if (brought === null || !isSameScope(brought, scope)) {
      const flaw = brought === null ? 'notRules' : 'ofOthers';
      showMessage({ id: 'rules', text: t(flaw, { file: file.name }), tone: 'problem' });
      return;
    }
    const all = distinctRules([...rules, ...brought.rules]);
    keepRules(scope, all);
    const text = t('imported', { count: all.length - rules.length });
    showMessage({ id: 'rules', text, tone: 'done' });
  };
  return (
    <section className={shared.section} aria-label={t('heading')}>
      <div className={classes.line}>
        <h2 className={shared.head}>{t('heading')}</h2>
        <span className={classes.buttons}>
          {rules.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileExport size="1rem" aria-hidden />}
              onClick={() => saveJson(`${t('file')}.json`, rulesFile(scope, rules))}
            >
              {t('export')}
            </Button>
          )}
          <input
            ref={picker}
            type="file"
            hidden
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              void bring(currentTarget.files?.[0] ?? null);
              currentTarget.value = '';
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={() => picker.current?.click()}
          >
            {t('import')}
          </Button>
        </span>
      </div>
      {rules.length === 0 && <p className={shared.none}>{t('noRules')}</p>}
      {rules.length > 0 && <DriftWatch />}
      {rules.length > 0 && (
        <ul className={classes.groups}>
          {[...byGroup].map(([id, own]) => {
            const name = nameOf.get(id);
            return (
              <li key={id} className={classes.group}>
                <div className={classes.line}>
                  {name === undefined ? (
                    <span>{t('gone', { id: String(id) })}</span>
                  ) : (
                    <>
                      <Link to={paths.group(id)} className={classes.name}>
                        <GroupName id={id} name={name} />
                      </Link>
                      <DriftBadge group={{ id, name }} />
                    </>
                  )}
                </div>
                {own.map((rule) => (
                  <RuleLine key={ruleKey(rule)} rule={rule} />
                ))}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
