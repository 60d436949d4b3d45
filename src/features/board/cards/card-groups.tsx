import { useEffect, useId } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { GroupName } from '../../../parts/groups/group-name.tsx';
import { useGroupNames } from '../../../parts/groups/use-group-names.ts';
import { useGroupsOf } from '../../../parts/members/use-memberships.ts';
import { collatorFor } from '../../../ui/collator.ts';
import { useBoardParts } from '../board-context.ts';
import classes from './card-groups.module.css';
import { tellsGroups, useToldCard } from './use-told-card.ts';

/** So many are named; of the others only how many there are. */
const most = 10;

type Told = NonNullable<ReturnType<typeof useToldCard>>;

function Names({ place, card }: Told) {
  const { model } = useBoardParts();
  const t = useTranslations('elements');
  const names = useGroupNames();
  const { groupIds } = useGroupsOf(model.kind, place.id);
  const { compare } = collatorFor(useLocale());
  const tooltip = useId();
  const groups = groupIds
    .flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    })
    .toSorted((one, other) => compare(one.name, other.name));
  // What is told on its way from one group to another has come to that alone.
  const areSeveral = groups.length > 1;
  useEffect(() => {
    if (!areSeveral) return undefined;
    card.setAttribute('aria-describedby', tooltip);
    return () => card.removeAttribute('aria-describedby');
  }, [card, tooltip, areSeveral]);
  if (!areSeveral) return null;
  const { left, top, bottom } = card.getBoundingClientRect();
  const isLow = bottom > innerHeight / 2;
  return (
    <div
      id={tooltip}
      role="tooltip"
      className={classes.told}
      style={{ left, ...(isLow ? { bottom: innerHeight - top } : { top: bottom }) }}
      {...{ [tellsGroups]: true }}
    >
      <ul className={classes.groups}>
        {groups.slice(0, most).map((group) => (
          <li key={group.id} className={classes.group}>
            <GroupName {...group} />
          </li>
        ))}
        {groups.length > most && <li>{t('moreGroups', { count: groups.length - most })}</li>}
      </ul>
    </div>
  );
}

/** Which groups a card is in that is in several, beside it: one for the whole board. */
export function CardGroups() {
  const told = useToldCard();
  return told !== null && <Names key={`${told.place.column} ${told.place.id}`} {...told} />;
}
