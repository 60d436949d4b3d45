import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../api/elements.ts';
import { announce } from '../ui/live-region.tsx';
import classes from './since-you-looked.module.css';
import { useMemberships } from './use-memberships.ts';

interface SinceYouLookedProps {
  groupId: number;
  name: string;
  kind: ElementKind;
}

/** How long it is shown after the last of it (milliseconds). */
const moment = 12_000;

/** The numbers, and which of the two there is something to say of. */
const told = ({ came, went }: { came: number; went: number }) => ({
  came,
  went,
  what: went === 0 ? 'came' : came === 0 ? 'went' : 'both',
});

const nothing = { came: 0, went: 0 };

/** What others brought into a group, or took out of it, while somebody looks: shown for a moment, and said. */
export function SinceYouLooked({ groupId, name, kind }: SinceYouLookedProps) {
  const t = useTranslations('common');
  const shown = useMemberships(kind);
  const [others, setOthers] = useState(nothing);
  useEffect(() => {
    let end: ReturnType<typeof setTimeout> | undefined;
    const stop = shown.subscribeOthers((changed, { came, went }) => {
      if (changed !== groupId) return;
      setOthers((before) => ({
        came: before.came + came.length,
        went: before.went + went.length,
      }));
      announce(t('othersChanged', { name, ...told({ came: came.length, went: went.length }) }));
      clearTimeout(end);
      end = setTimeout(() => setOthers(nothing), moment);
    });
    return () => {
      stop();
      clearTimeout(end);
    };
  }, [shown, groupId, name, t]);
  if (others === nothing) return null;
  return <span className={classes.since}>{t('sinceYouLooked', told(others))}</span>;
}
