import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from './use-group-label.ts';
import type { ElementKind } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { type ElementFilter, filterMatcher, meansAll } from '../../kinds/element-filter.ts';
import { noIds } from '../../queries/sorted-ids.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { atOnce, ofEach } from '../../ui/sliced.ts';
import { FilterFields } from '../lists/filter-fields.tsx';
import { ForWhom } from '../account/for-whom.tsx';
import { GroupNameField } from './group-name-field.tsx';
import classes from './split-dialog.module.css';
import { useElements } from '../elements/use-elements.ts';
import { useFormRun } from '../plans/use-form-run.tsx';
import { useGroups } from './use-groups.ts';
import { useLosing } from '../account/use-losing.ts';
import { useMembers } from '../members/use-memberships.ts';
import { useSliced } from '../reads/use-sliced.ts';
import { WishFigures } from '../plans/wish-figures.tsx';

interface SplitDialogProps {
  group: { id: number; name: string };
  /** Which of its members leave it; absent: those that a filter finds, which is asked for. */
  chosen?: { kind: ElementKind; ids: readonly number[] };
  onClose: () => void;
  /** It is carried out. */
  onStarted?: () => void;
}

const everything: ElementFilter = { kind: 'cars', search: '', only: [] };
const nobody: readonly number[] = [];

/** Takes some of a group into a new group, in one run that one undo takes back. */
export function SplitDialog({ group, chosen, onClose, onStarted }: SplitDialogProps) {
  const t = useTranslations('acts');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const losing = useLosing();
  const { busy, waiting, problem, isAside, wishMaking } = useFormRun();
  const groups = useGroups().data?.groups ?? [];
  const [openedAt] = useState(() => Date.now());
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState(everything);
  const [isTried, setTried] = useState(false);
  const kind = chosen?.kind ?? filter.kind;
  const members = useMembers(group.id, kind, { anew: true });
  const isRead = members.error === null && (members.data?.at ?? 0) >= openedAt;
  const ids = members.data?.ids ?? noIds;
  const needed = useMemo(
    () => (chosen === undefined && isRead ? [...ids] : nobody),
    [chosen, isRead, ids],
  );
  const known = useElements(kind, ids, needed);
  const find = useMemo(
    () =>
      function* found(): Generator<void, readonly number[]> {
        if (meansAll(filter)) return nobody;
        const isMeant = filterMatcher(filter);
        const elements = needed.flatMap((id) => known(id) ?? []);
        const meant = yield* ofEach(elements, (one) => (isMeant(one) ? [one.id] : nobody));
        return meant.flat();
      },
    [filter, needed, known],
  );
  const { result: found } = useSliced(chosen === undefined ? find : null);
  const name = cleanText(typed);
  const shownIds = chosen?.ids ?? found ?? nobody;
  const wanted = { type: 'split', from: group.id, kind, elementIds: shownIds } as const;
  const submit = async () => {
    setTried(true);
    if (name === '' || !isRead) return;
    // What is typed last may not be looked for yet.
    const elementIds = chosen?.ids ?? atOnce(find());
    if (elementIds.length === 0) return;
    const ending = await wishMaking({ ...wanted, elementIds, name });
    if (ending !== 'done') return;
    onStarted?.();
    onClose();
  };
  const failed = members.error !== null && !members.isFetching;
  if (isAside) return null;
  return (
    <FormDialog
      title={t('split.title', { name: labelOf(group) })}
      submit={t('split.submit')}
      cancel={common('cancel')}
      busy={busy || (!isRead && !failed)}
      waiting={waiting}
      error={problem}
      losing={(name !== '' || !meansAll(filter)) && losing.typed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ForWhom />
      <GroupNameField
        label={t('split.name')}
        value={typed}
        others={groups}
        isMissing={isTried && name === ''}
        onChange={setTyped}
      />
      {chosen === undefined && (
        <FilterFields
          filter={filter}
          onChange={setFilter}
          error={isTried && isRead && shownIds.length === 0 ? t('split.nobody') : null}
        />
      )}
      <div className={classes.figures}>
        <WishFigures
          wish={{ ...wanted, name: name === '' ? t('split.unnamed') : name }}
          isRead={isRead}
          error={failed ? members.error : null}
          onRetry={() => void members.refetch()}
        />
      </div>
    </FormDialog>
  );
}
