import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from './use-group-label.ts';
import type { ElementKind } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { type ElementFilter, filterMatcher, meansAll } from '../../kinds/element-filter.ts';
import { noIds } from '../../queries/sorted-ids.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { TryAgain } from '../../ui/page/try-again.tsx';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { FilterFields } from '../lists/filter-fields.tsx';
import { ForWhom } from '../account/for-whom.tsx';
import { GroupNameField } from './group-name-field.tsx';
import { PlanFigures } from '../plans/plan-figures.tsx';
import classes from './split-dialog.module.css';
import { useChange } from '../plans/use-change.ts';
import { useElements } from '../elements/use-elements.ts';
import { useErrorText } from '../errors/use-error-text.ts';
import { useFormRun } from '../plans/use-form-run.tsx';
import { useGroups } from './use-groups.ts';
import { useLosing } from '../account/use-losing.ts';
import { useMembers } from '../members/use-memberships.ts';

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
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const errorText = useErrorText();
  const losing = useLosing();
  const { figuresOf } = useChange();
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
  const known = useElements(kind, ids, chosen === undefined && isRead ? [...ids] : nobody);
  const name = cleanText(typed);
  const found = () => {
    if (meansAll(filter)) return nobody;
    const isMeant = filterMatcher(filter);
    return [...ids].filter((id) => {
      const element = known(id);
      return element !== undefined && isMeant(element);
    });
  };
  const elementIds = chosen?.ids ?? found();
  const wanted = { type: 'split', from: group.id, kind, elementIds, name } as const;
  const submit = async () => {
    setTried(true);
    if (name === '' || elementIds.length === 0 || !isRead) return;
    const ending = await wishMaking(wanted);
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
          error={isTried && isRead && elementIds.length === 0 ? t('split.nobody') : null}
        />
      )}
      <div className={classes.figures}>
        {failed && (
          <TryAgain
            text={
              <ErrorSentence error={members.error}>
                {tools('membersFailed', { why: errorText(members.error) })}
              </ErrorSentence>
            }
            again={common('tryAgain')}
            onAgain={() => void members.refetch()}
          />
        )}
        {!isRead && !failed && tools('readingMembers')}
        {isRead && (
          <PlanFigures
            figures={figuresOf({ ...wanted, name: name === '' ? t('split.unnamed') : name })}
            isTold
          />
        )}
      </div>
    </FormDialog>
  );
}
