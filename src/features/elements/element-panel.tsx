import { CloseButton, Skeleton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useEscape } from '../../ui/keys/escape.ts';
import { isTextField } from '../../ui/keys/text-field.ts';
import { useReturnFocus } from '../../ui/focus/use-return-focus.ts';
import { ElementDetails, type ElementExtras } from './element-details.tsx';
import classes from './element-panel.module.css';
import { useElement } from './use-element.ts';

interface ElementPanelProps extends ElementExtras {
  kind: ElementKind;
  elementId: number;
  onClose: () => void;
  /** To the next row of the list, or the one before. */
  onStep: (step: 1 | -1) => void;
}

/** Whoever opened it goes on here, and so whoever went on to the next one: another key may come at once. */
const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** One car, user, service or product beside its list: what is known of it, and the groups it is in. */
export function ElementPanel({ kind, elementId, onClose, onStep, ...extras }: ElementPanelProps) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const query = useElement(kind, elementId);
  useEscape(onClose);
  useReturnFocus();
  const found = query.data?.found ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if ((step !== 1 && step !== -1) || isTextField(event.target)) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go on to the next row, as in the list beside it
    <aside
      key={elementId}
      className={classes.panel}
      aria-label={found === null ? t(`one.${kind}`) : titleOrId(kindOf(kind), found)}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 ref={focus} tabIndex={-1} className={classes.title}>
          {found === null ? t(`one.${kind}`) : <ElementTitle kind={kind} element={found} />}
        </h2>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      <QueryView query={query} skeleton={<Skeleton height={120} />}>
        {() =>
          found === null ? (
            <p className={classes.missing}>{t(`missing.${kind}`)}</p>
          ) : (
            <ElementDetails kind={kind} element={found} heading="h3" {...extras} />
          )
        }
      </QueryView>
    </aside>
  );
}
