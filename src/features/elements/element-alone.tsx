import { Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { Page } from '../../ui/page/page.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';
import { ElementDetails, type ElementExtras } from './element-details.tsx';
import classes from './element-panel.module.css';
import { NoSuchElement } from './no-such-element.tsx';
import { useElement } from './use-element.ts';

interface ElementAloneProps extends ElementExtras {
  kind: ElementKind;
  /** Null where the address names none. */
  elementId: number | null;
  /** The address of its list. */
  list: string;
  /** What can be done where there is none. */
  offer?: ReactNode;
}

/** One car, user, service or product on a page of its own, with the way to its list. */
export function ElementAlone({ elementId, ...props }: ElementAloneProps) {
  return elementId === null ? (
    <NoSuchElement kind={props.kind} list={props.list} offer={props.offer} />
  ) : (
    <KnownElement {...props} elementId={elementId} />
  );
}

type KnownElementProps = ElementAloneProps & { elementId: number };

function KnownElement({ kind, elementId, list, offer, ...extras }: KnownElementProps) {
  const t = useTranslations('lists');
  const query = useElement(kind, elementId);
  const found = query.data?.found;
  const name = found ? titleOrId(kindOf(kind), found) : null;
  // Whoever saw it here is told by its name that it is gone, and not that there never was one.
  const [last, setLast] = useState({ elementId, name });
  if (last.elementId !== elementId || (name !== null && name !== last.name))
    setLast({ elementId, name });
  usePageTitle(name ?? t(`one.${kind}`));
  if (found === null) {
    const shown = last.name === null ? {} : { last: { elementId, name: last.name } };
    return <NoSuchElement kind={kind} list={list} offer={offer} {...shown} />;
  }
  return (
    <Page
      title={
        found === undefined ? (
          <Skeleton height={26} width={180} role="img" aria-label={t(`one.${kind}`)} />
        ) : (
          <ElementTitle kind={kind} element={found} />
        )
      }
      lead={
        <Link to={list} className={classes.crumb}>
          {t(`all.${kind}`)}
        </Link>
      }
      actions={<CopyLink />}
    >
      <div className={classes.alone}>
        <QueryView query={query} skeleton={<Skeleton height={120} />}>
          {() =>
            found !== undefined && (
              <ElementDetails kind={kind} element={found} heading="h2" {...extras} />
            )
          }
        </QueryView>
      </div>
    </Page>
  );
}
