import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { Change } from '../../changes/change.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { cardFinder } from '../../parts/elements/card-finder.ts';
import { GroupPicker } from '../../parts/groups/group-picker.tsx';
import { NamesakeWarning } from '../../parts/groups/namesake-warning.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { mostLinked, paths } from '../../paths.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { useStored } from '../../ui/use-stored.ts';
import classes from './paste.module.css';

interface PasteActionsProps {
  kind: ElementKind;
  ids: readonly number[];
  groupId: number | null;
  /** Parts of the list still have to be chosen or corrected. */
  isUnsettled: boolean;
  /** What is shown is not yet what was pasted. */
  waits: boolean;
  /** What was typed as the name of a new group. */
  newGroup: string;
  onName: (typed: string) => void;
  onDone: () => void;
}

/** What can be done with the elements that a list means. */
export function PasteActions(props: PasteActionsProps) {
  const { kind, ids, groupId, isUnsettled, waits, newGroup, onName, onDone } = props;
  const t = useTranslations('paste');
  const { wish } = useChange();
  const { busy, waiting, problem, runMaking } = useFormRun();
  const navigate = useNavigate();
  const board = useStored(cardFinder, (finder) => finder.board);
  const tooMany = useId();
  const keepsOut = useId();
  const groups = useGroups().data?.groups ?? [];
  const [picks, setPicks] = useState<'add' | 'move' | null>(null);
  const here = groups.find(({ id }) => id === groupId) ?? null;
  const isNotReady = waits || ids.length === 0;
  const disabled = isNotReady || busy;

  const isNarrow = useNarrow();
  const cleaned = cleanText(newGroup);

  const addToNew = async () => {
    if (disabled || cleaned === '') return;
    const known = groups.filter((group) => group.name === cleaned).map(({ id }) => id);
    const changes: readonly Change[] = [
      { op: 'create-group', ref: 'new', name: cleaned, known },
      ...ids.map((elementId): Change => ({
        op: 'assign',
        kind,
        groupId: { created: 'new' },
        elementId,
        after: 0,
      })),
    ];
    const ending = await runMaking(changes, { type: 'list', count: ids.length });
    if (ending === 'done') onDone();
  };
  const pick = (to: number) => {
    const elementIds = ids;
    if (picks === 'move' && here !== null)
      wish({ type: 'move', kind, elementIds, from: here.id, to }, onDone);
    else wish({ type: 'assign', kind, groupIds: [to], elementIds }, onDone);
    setPicks(null);
  };
  const toNewGroup = (
    <form
      className={classes.newGroup}
      onSubmit={(event) => {
        event.preventDefault();
        void addToNew();
      }}
    >
      <TextInput
        label={t('newGroup')}
        value={newGroup}
        autoComplete="off"
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      <BusyButton
        type="submit"
        variant="default"
        busy={busy}
        disabled={isNotReady || cleaned === ''}
      >
        {t('addToNew')}
      </BusyButton>
    </form>
  );
  const problems = (
    <>
      <NamesakeWarning name={cleaned} others={groups} />
      {waiting}
      {problem !== null && (
        <div role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
    </>
  );
  const others = (
    <>
      {here !== null && (
        <>
          <Button
            variant="default"
            disabled={disabled}
            onClick={() =>
              wish({ type: 'remove', kind, groupIds: [here.id], elementIds: ids }, onDone)
            }
          >
            {t('remove', { group: here.name })}
          </Button>
          <Button variant="default" disabled={disabled} onClick={() => setPicks('move')}>
            {t('move')}
          </Button>
          <Button
            variant="default"
            disabled={disabled || isUnsettled}
            aria-describedby={isUnsettled ? keepsOut : undefined}
            onClick={() => wish({ type: 'equal', kind, groupId: here.id, elementIds: ids }, onDone)}
          >
            {t('makeExactly', { group: here.name })}
          </Button>
        </>
      )}
      {board?.kind === kind && (
        <Button
          variant="default"
          disabled={disabled}
          onClick={() => {
            onDone();
            board.select(ids);
          }}
        >
          {t('selectCards', { count: ids.length })}
        </Button>
      )}
      <Button
        variant="default"
        disabled={disabled || ids.length > mostLinked}
        aria-describedby={ids.length > mostLinked ? tooMany : undefined}
        onClick={() => {
          onDone();
          void navigate(paths.chosen(kind, ids));
        }}
      >
        {t('select', { count: ids.length })}
      </Button>
    </>
  );
  const add =
    here === null ? (
      <Button disabled={disabled} onClick={() => setPicks('add')}>
        {t('add', { count: ids.length })}
      </Button>
    ) : (
      <Button
        disabled={disabled}
        onClick={() => wish({ type: 'assign', kind, groupIds: [here.id], elementIds: ids }, onDone)}
      >
        {t('addHere', { group: here.name, count: ids.length })}
      </Button>
    );
  return (
    <>
      {here !== null && isUnsettled && (
        <p id={keepsOut} className={classes.note}>
          {t('unsettledKeepsExact')}
        </p>
      )}
      {ids.length > mostLinked && (
        <p id={tooMany} className={classes.note}>
          {t('selectMost', { most: mostLinked })}
        </p>
      )}
      {/* A phone has the place for one of them in sight: the others stand above it. */}
      {isNarrow ? (
        <>
          {toNewGroup}
          {problems}
          <div className={classes.buttons}>{others}</div>
          <DialogActions>{add}</DialogActions>
        </>
      ) : (
        <DialogActions over={problems}>
          {toNewGroup}
          {others}
          {add}
        </DialogActions>
      )}
      {picks !== null && (
        <GroupPicker
          title={picks === 'move' ? t('move') : t('add', { count: ids.length })}
          without={groupId}
          onPick={pick}
          onClose={() => setPicks(null)}
        />
      )}
    </>
  );
}
