import { IconCopy } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import { calendarDay, writtenDay } from '../../i18n/calendar-day.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { elementFacts } from '../../parts/elements/element-facts.ts';
import classes from './element-panel.module.css';

/** What the API tells of an element, each with a button that copies it. */
export function ElementFacts({ kind, element }: { kind: ElementKind; element: Element }) {
  const t = useTranslations('lists');
  const locale = useLocale();
  const facts = elementFacts(element).flatMap(({ name, value }) => {
    if (typeof value !== 'boolean') return value === '' ? [] : [{ name, text: value }];
    return [{ name, text: value ? t('ended') : t('running') }];
  });
  const shown = (name: string, text: string) => {
    const day = name === 'terminationDate' ? calendarDay(text) : null;
    return day === null ? isolatedText(text) : writtenDay(day, locale);
  };
  return (
    <section className={classes.section} aria-label={t('facts')}>
      <dl className={classes.facts}>
        {facts.map(({ name, text }) => (
          <div key={name} className={classes.fact}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>
              <span>{shown(name, text)}</span>
              <CopyButton
                text={() => text}
                label={t('copy', { what: t(`fact.${name}`) })}
                copied={t('copied', { what: t(`fact.${name}`) })}
                failed={t('copyFailed')}
                icon={<IconCopy size="1rem" aria-hidden />}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t(`fixed.${kind}`)}</p>
    </section>
  );
}
