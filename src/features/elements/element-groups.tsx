import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useGroupNames } from '../../parts/groups/use-group-names.ts';
import { useGroupSearch } from '../../parts/groups/use-group-search.tsx';
import { useGroupsOf } from '../../parts/members/use-memberships.ts';
import { focusIsLost } from '../../ui/focus/focus-page.ts';
import { useOneStop } from '../../ui/focus/one-stop.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { TryAgain } from '../../ui/page/try-again.tsx';
import type { PartHeading } from '../../ui/page/part-heading.ts';
import classes from './element-panel.module.css';

/** So many groups are offered at once; a few letters find the others. */
const offered = 12;

/** Chips that are one stop of Tab. */
function Chips({ label, children }: { label: string; children: readonly ReactNode[] }) {
  const stop = useOneStop<HTMLDivElement>('button');
  if (children.length === 0) return null;
  return (
    <div {...stop} role="group" aria-label={label} className={classes.chips}>
      {children}
    </div>
  );
}

interface ElementGroupsProps {
  kind: ElementKind;
  elementId: number;
  heading: PartHeading;
}

/** All groups as chips that are switched on and off: first those that the element is in. */
export function ElementGroups({ kind, elementId, heading: Heading }: ElementGroupsProps) {
  const t = useTranslations('lists');
  const words = useTranslations('elements');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { wish } = useChange();
  const names = useGroupNames();
  const { groupIds, pending, progress, isRead, retry } = useGroupsOf(kind, elementId);
  const { found, field } = useGroupSearch();
  const own = new Set(groupIds);
  const groupsIn = [...names].flatMap(([id, name]) => (own.has(id) ? [{ id, name }] : []));
  // Of one that was not read nobody knows whether the element is out of it.
  const others = found.filter(({ id }) => !own.has(id) && isRead(id));
  const isWhole = progress.total > 0 && progress.known === progress.total;
  const section = useRef<HTMLElement>(null);
  const toggled = useRef<number>(null);
  // Its chip changes its place: the focus goes with it.
  useEffect(() => {
    if (toggled.current !== null && focusIsLost())
      section.current?.querySelector<HTMLElement>(`[data-group="${toggled.current}"]`)?.focus();
  });
  const toggle = (groupId: number, isIn: boolean) => {
    toggled.current = groupId;
    wish({
      type: isIn ? 'remove' : 'assign',
      kind,
      groupIds: [groupId],
      elementIds: [elementId],
    });
  };
  const chip = ({ id, name }: NamedGroup) => (
    <button
      key={id}
      type="button"
      aria-pressed={own.has(id)}
      className={classes.chip}
      data-group={id}
      data-pending={pending.has(id) || undefined}
      title={pending.has(id) ? common('nameOnItsWay', { name }) : isolatedText(name)}
      onClick={() => toggle(id, own.has(id))}
    >
      <GroupName id={id} name={name} whole />
    </button>
  );
  return (
    <section ref={section} className={classes.section} aria-label={words('groups')}>
      <div className={classes.heading}>
        <Heading className={classes.subtitle}>{words('groups')}</Heading>
        {!isWhole && progress.error === null && (
          <p className={classes.note}>
            {t('readingGroups', { known: String(progress.known), total: String(progress.total) })}
          </p>
        )}
      </div>
      {isWhole && progress.error === null && own.size === 0 && pending.size === 0 && (
        <p className={classes.note}>{words('inNoGroup')}</p>
      )}
      {progress.error !== null && (
        <TryAgain
          text={
            <ErrorSentence error={progress.error}>
              {t('groupsFailed', { why: errorText(progress.error) })}
            </ErrorSentence>
          }
          again={common('tryAgain')}
          onAgain={retry}
        />
      )}
      <Chips label={words('groups')}>{groupsIn.map(chip)}</Chips>
      <div className={classes.chips}>{field}</div>
      <Chips label={t('addToGroups')}>{others.slice(0, offered).map(chip)}</Chips>
      {others.length > offered && (
        <p className={classes.note}>{t('moreToFind', { count: others.length - offered })}</p>
      )}
    </section>
  );
}
