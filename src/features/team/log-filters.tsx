import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { type Person, teamOutcomes } from '../../api/live-changes.ts';
import { GroupSelect } from '../../parts/groups/group-select.tsx';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import classes from './team.module.css';
import type { LogState } from './use-log-filter.ts';

const ElementFilter = lazyPart(async () => (await import('./element-filter.tsx')).ElementFilter);

interface LogFiltersProps {
  state: LogState;
  /** Everybody who is in what was read. */
  people: readonly Person[];
}

/** Goes away once it is pressed: the focus then goes to the page. */
function ClearFilters({ onClear }: { onClear: () => void }) {
  const t = useTranslations('team');
  return (
    <Button variant="default" onClick={onClear} {...useFocusHome()}>
      {t('filters.clear')}
    </Button>
  );
}

/** What the log is filtered by: each choice is in the address, so that a link shows the same. */
export function LogFilters({ state, people }: LogFiltersProps) {
  const t = useTranslations('team');
  const personName = usePersonName();
  const { values, change, isFiltered, clear } = state;
  const chosen = values.group;
  const isKnown = values.person === null || people.some(({ id }) => id === values.person);
  return (
    <div className={classes.filters} role="group" aria-label={t('filters.label')}>
      <NativeSelect
        label={t('filters.person')}
        value={values.person ?? ''}
        onChange={({ currentTarget }) => change({ person: currentTarget.value })}
        data={[
          { value: '', label: t('filters.everybody') },
          ...(isKnown ? people : [...people, { id: values.person ?? '', name: null }]).map(
            (person) => ({ value: person.id, label: personName(person) }),
          ),
        ]}
      />
      <GroupSelect
        label={t('filters.group')}
        none={t('filters.allGroups')}
        value={chosen}
        unlisted={t('group', { id: String(chosen) })}
        onChange={(id) => change({ group: id === null ? '' : String(id) })}
      />
      <NativeSelect
        label={t('filters.kind')}
        value={values.kind ?? ''}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value, element: null })}
        data={[
          { value: '', label: t('filters.allKinds') },
          ...elementKinds.map((kind) => ({ value: kind, label: t(`filters.kinds.${kind}`) })),
        ]}
      />
      {values.element === null && (
        <LatePart fallback={<span />}>
          <ElementFilter
            kind={values.kind}
            onFound={(kind, element) => change({ kind, element: String(element) })}
          />
        </LatePart>
      )}
      <NativeSelect
        label={t('filters.outcome')}
        value={values.outcome ?? ''}
        onChange={({ currentTarget }) => change({ outcome: currentTarget.value })}
        data={[
          { value: '', label: t('filters.allOutcomes') },
          ...teamOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('filters.from')}
        value={values.from ?? ''}
        onChange={({ currentTarget }) => change({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('filters.to')}
        value={values.to ?? ''}
        onChange={({ currentTarget }) => change({ to: currentTarget.value })}
      />
      {isFiltered && <ClearFilters onClear={clear} />}
    </div>
  );
}
