import { Button, CloseButton, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { Plate } from '../../parts/plate.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { useFleet } from '../../parts/use-memberships.ts';
import { useScope } from '../../parts/use-session.ts';
import { paths } from '../../paths.ts';
import { someElementsQuery } from '../../queries/elements.ts';
import { useEscape } from '../../ui/escape.ts';
import { isTextField } from '../../ui/text-field.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ElementFacts } from './element-facts.tsx';
import { ElementGroups } from './element-groups.tsx';
import classes from './element-panel.module.css';
import type { ActionsFor } from './elements-list.tsx';

interface ElementPanelProps {
  kind: ElementKind;
  elementId: number;
  onClose: () => void;
  /** To the next row of the list, or the one before. */
  onStep: (step: 1 | -1) => void;
  /** What this browser did with it. */
  runsOf?: ((kind: ElementKind, elementId: number) => ReactNode) | undefined;
  /** What can be done with it beside its groups. */
  actions?: ActionsFor | undefined;
}

/** The element, from whatever read told of it; it is asked for all the same. */
function useElement(kind: ElementKind, id: number) {
  const known = useFleet().elements.get(kind, id);
  const query = useQuery({
    ...someElementsQuery(useScope(), kind, [id]),
    ...(known === undefined ? {} : { placeholderData: [known] }),
  });
  return query;
}

/** One car, user, service or product beside its list: what is known of it, and the groups it is in. */
export function ElementPanel(props: ElementPanelProps) {
  const { kind, elementId, onClose, onStep, runsOf, actions } = props;
  const t = useTranslations('lists');
  const history = useTranslations('history');
  const common = useTranslations('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useElement(kind, elementId);
  useEscape(onClose);
  useReturnFocus();
  // Whoever opened it goes on here; of the next one the list makes a new panel.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const table = kindOf(kind);
  const found: Element | undefined = query.data?.find(({ id }) => id === elementId);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if ((step !== 1 && step !== -1) || isTextField(event.target)) return;
    event.preventDefault();
    onStep(step);
  };
  const title = found === undefined ? t(`one.${kind}`) : titleOrId(table, found);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go on to the next row, as in the list beside it
    <aside className={classes.panel} aria-label={title} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {found !== undefined && 'licensePlate' in found && found.licensePlate ? (
            <Plate plate={found.licensePlate} />
          ) : (
            title
          )}
        </h2>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      <QueryView query={query} skeleton={<Skeleton height={120} />}>
        {() =>
          found === undefined ? (
            <p className={classes.missing}>{t(`missing.${kind}`)}</p>
          ) : (
            <>
              <ElementGroups kind={kind} elementId={elementId} />
              <ElementFacts kind={kind} element={found} />
              {runsOf?.(kind, elementId)}
              <Link className={classes.log} to={paths.log({ kind, element: elementId })}>
                {history('history')}
              </Link>
              {actions?.(() => [{ id: elementId, title }]).map(({ label, onSelect }) => (
                <Button
                  key={label}
                  size="compact-sm"
                  variant="default"
                  className={classes.act}
                  onClick={onSelect}
                >
                  {label}
                </Button>
              ))}
            </>
          )
        }
      </QueryView>
    </aside>
  );
}
