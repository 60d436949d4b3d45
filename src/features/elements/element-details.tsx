import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { paths } from '../../paths.ts';
import type { PartHeading } from '../../ui/page/part-heading.ts';
import { ElementFacts } from './element-facts.tsx';
import { ElementGroups } from './element-groups.tsx';
import classes from './element-panel.module.css';
import type { ActionsFor } from './elements-list.tsx';

/** What is told of an element beside what the API says. */
export interface ElementExtras {
  /** What this browser did with it. */
  Runs?: ComponentType<{ kind: ElementKind; elementId: number; heading: PartHeading }> | undefined;
  /** What can be done with it beside its groups. */
  actions?: ActionsFor | undefined;
}

interface ElementDetailsProps extends ElementExtras {
  kind: ElementKind;
  element: Element;
  heading: PartHeading;
}

/** All that is known of an element, and what can be done with it. */
export function ElementDetails({ kind, element, heading, Runs, actions }: ElementDetailsProps) {
  const history = useTranslations('history');
  const { id } = element;
  const title = titleOrId(kindOf(kind), element);
  return (
    <>
      <ElementGroups kind={kind} elementId={id} heading={heading} />
      <ElementFacts kind={kind} element={element} />
      <div className={classes.more}>
        {Runs !== undefined && (
          <LatePart>
            <Runs kind={kind} elementId={id} heading={heading} />
          </LatePart>
        )}
        <Link className={classes.log} to={paths.log({ kind, element: id })}>
          {history('history')}
        </Link>
        {actions?.(() => [{ id, title }]).map(({ label, onSelect }) => (
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
      </div>
    </>
  );
}
