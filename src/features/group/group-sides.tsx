import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { Members } from './members.tsx';
import looks from './sides.module.css';
import { useBeside } from './use-beside.ts';
import { outsidePrefix } from './use-tab.ts';

/** The other side of a group: all that is not in it. */
export interface OutsideProps {
  group: { id: number; name: string };
  kind: ElementKind;
  /** What stands in the URL before what it says of this list. */
  prefix: string;
  /** The list of what is in the group; null where this one stands in its place. */
  inside: HTMLElement | null;
  /** Somebody has opened it here: the focus goes to it. */
  isJustOpened: boolean;
  /** Gives how the rows of that list are dragged, once they can be; null when no more. */
  onDrag: (drag: RowsAcross | null) => void;
  onClose: () => void;
}

interface GroupSidesProps {
  group: { id: number; name: string };
  kind: ElementKind;
  came: ReadonlySet<number>;
  /** The page says already that what it shows is old. */
  isToldAbove: boolean;
  Outside: ComponentType<OutsideProps>;
}

/** What is in a group of one kind, and what is not: beside it, or in its place on a small screen. */
export function GroupSides({ group, kind, came, isToldAbove, Outside }: GroupSidesProps) {
  const t = useTranslations('groups');
  const { isOpen, isTwo, setOpen } = useBeside();
  const [inside, setInside] = useState<HTMLElement | null>(null);
  const [across, setAcross] = useState<RowsAcross | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const wasClosed = useRef(false);
  const [isJustOpened, setJustOpened] = useState(false);
  // What is in the group is read and shown first.
  const isPainted = useAfterPaint(useMembers(group.id, kind).data !== undefined);
  const close = () => {
    setOpen(false);
    wasClosed.current = true;
  };
  // Whoever closes it goes on where it was opened, once that is there again.
  useEffect(() => {
    if (isOpen || !wasClosed.current) return;
    wasClosed.current = false;
    toggle.current?.focus();
  }, [isOpen]);
  return (
    <div className={looks.sides} data-two={isTwo || undefined}>
      <section
        ref={setInside}
        aria-label={t('inside')}
        hidden={isOpen && !isTwo}
        data-region={isTwo || undefined}
        className={looks.side}
      >
        <Members
          group={group}
          kind={kind}
          came={came}
          isToldAbove={isToldAbove}
          isBeside={isTwo}
          across={across}
          toggle={toggle}
          onOthers={() => {
            setJustOpened(true);
            setOpen(true);
          }}
        />
      </section>
      {isOpen && (
        <section aria-label={t('outside')} data-region className={looks.side}>
          {isPainted && (
            <LatePart>
              <Outside
                group={group}
                kind={kind}
                prefix={outsidePrefix}
                inside={isTwo ? inside : null}
                isJustOpened={isJustOpened}
                onDrag={(drag) => setAcross(() => drag)}
                onClose={close}
              />
            </LatePart>
          )}
        </section>
      )}
    </div>
  );
}
