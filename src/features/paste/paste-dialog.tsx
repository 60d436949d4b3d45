import { NativeSelect, Textarea } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { lineCount, pastedText } from '../../kinds/pasted-cells.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { kindOfList, mostTyped, type Pasting } from '../../parts/paste/pasting.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { FileProblem } from '../../parts/workbook/file-problem.tsx';
import type { Encoding } from '../../parts/workbook/encodings.ts';
import { EncodingSelect } from '../../parts/workbook/encoding-select.tsx';
import type { BroughtList } from '../../parts/workbook/list-in-file.ts';
import { SheetSelect } from '../../parts/workbook/sheet-select.tsx';
import { useListInFile } from '../../parts/workbook/use-list-in-file.ts';
import { useMemberIds } from './use-member-ids.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useAskFirst } from '../../ui/dialog/ask-first.tsx';
import { useTold } from '../../ui/messages/told-lists.ts';
import { correctedList } from './corrected-list.ts';
import { PasteActions } from './paste-actions.tsx';
import { PasteGrid } from './paste-grid.tsx';
import { type PastedList, pastedList, type PasteRow } from './paste-rows.ts';
import classes from './paste.module.css';
import { Unsettled } from './unsettled.tsx';
import { isHardlyFound, namedIn } from './kind-meant.ts';
import { useKindMeant } from './use-kind-meant.ts';
import { type Reading, useRecognised } from './use-recognised.ts';

const width = 860;
const counted = ['found', 'already-so', 'twice', 'ambiguous', 'unknown'] as const;

/** What somebody has settled and typed beside the list itself. */
interface Settled {
  /** Which of several a part of the list means. */
  chosen: ReadonlyMap<string, number>;
  newGroup: string;
}

const unsettled: Settled = { chosen: new Map(), newGroup: '' };

interface ResultProps {
  kind: ElementKind;
  groupId: number | null;
  reading: Reading;
  isOld: boolean;
  settled: Settled;
  onSettle: (change: Partial<Settled>) => void;
  /** A row of the list that is shown is to say something else. */
  onCorrect: (list: PastedList, row: PasteRow, text: string) => void;
  onDone: () => void;
}

/** What a list means, once its rows are made. */
function Result(props: ResultProps) {
  const t = useTranslations('paste');
  const { kind, groupId, reading, isOld, settled } = props;
  const { parts, byId } = reading;
  const { chosen } = settled;
  const members = useMemberIds(groupId, kind);
  const of = useMemo(() => ({ parts, chosen }), [parts, chosen]);
  const make = useCallback(() => pastedList(of, byId, members), [of, byId, members]);
  const { result: list } = useSliced(make);
  if (list === null) return <p>{t('reading')}</p>;
  // Who comes into the group or leaves it changes nothing in what the list means.
  return <Meaning {...props} list={list} isOld={isOld || reading.isOld || list.of !== of} />;
}

/** What a list means, what has to be settled in it, and what can be done with it. */
function Meaning(props: ResultProps & { list: PastedList }) {
  const { kind, groupId, reading, isOld, settled, onSettle, list, ...hands } = props;
  const t = useTranslations('paste');
  const format = useFormatter();
  const { chosen, newGroup } = settled;
  const { byId, finder } = reading;
  const { rows, counts, ids } = list;
  const isFound = counts.ambiguous + ids.length > 0;
  const told = counted
    .filter((state) => counts[state] > 0)
    .map((state) => t(`counts.${state}`, { count: counts[state] }));
  const summary =
    rows.length === 0
      ? t('nothing')
      : [format.list(told, { type: 'unit' }), ...(isFound ? [] : [t(`nothingFound.${kind}`)])].join(
          ' ',
        );
  useTold(isOld ? '' : summary);
  return (
    <>
      <p className={classes.summary}>{summary}</p>
      <Unsettled
        kind={kind}
        open={list.open}
        count={counts.ambiguous + counts.unknown}
        finder={finder}
        byId={byId}
        onChoose={(key, id) => onSettle({ chosen: new Map(chosen).set(key, id) })}
        onCorrect={(row, text) => hands.onCorrect(list, row, text)}
      />
      {rows.length > 0 && <PasteGrid kind={kind} rows={rows} />}
      <PasteActions
        kind={kind}
        ids={ids}
        groupId={groupId}
        isUnsettled={counts.ambiguous + counts.unknown > 0}
        waits={isOld}
        newGroup={newGroup}
        onName={(name) => onSettle({ newGroup: name })}
        onDone={hands.onDone}
      />
    </>
  );
}

/** A list as it stands in its field. One that is too long for that stays as it came: it is read line by line. */
const asTyped = (text: string): string => (text.length > mostTyped ? text : pastedText(text));

/** What a file says: its text, or the cells of one of its sheets, line by line. */
const textIn = (list: BroughtList, sheetAt: number): string =>
  list.sheets[sheetAt]?.rows
    .map((row) => row.join('\t').replaceAll(/ *[\r\n]+ */g, ' '))
    .join('\n') ?? list.text;

/** A list from an e-mail or a spreadsheet becomes elements, and these go where they are to go. */
export function PasteDialog({ onClose, groupId, ...given }: Pasting & { onClose: () => void }) {
  const t = useTranslations('paste');
  const common = useTranslations('common');
  const [kind, setKind] = useState(given.kind);
  const [isKindSure, setKindSure] = useState(given.isKindSure);
  const [settled, setSettled] = useState(unsettled);
  const losing = useLosing().typed;
  const [before, setBefore] = useState(() => asTyped(given.text));
  const [text, setText] = useState(before);
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const inFile = useListInFile(given.file, encoding);
  const [known, setKnown] = useState<BroughtList | null>(null);
  const [sheetAt, setSheetAt] = useState(0);
  const showSheet = (list: BroughtList, at: number) => {
    const said = textIn(list, at);
    setSheetAt(at);
    setBefore(asTyped(said));
    setText(asTyped(said));
    setKind(kindOfList(said));
    setKindSure(false);
  };
  if (inFile !== null && inFile !== known) {
    setKnown(inFile);
    showSheet(inFile, 0);
  }
  const lines = useMemo(() => lineCount(text), [text]);
  // What came by pasting or in a file can be brought again; what was typed, corrected and chosen can not.
  const isTyped =
    (text !== before && text.trim() !== '') || settled.chosen.size > 0 || settled.newGroup !== '';
  const { close, question } = useAskFirst(isTyped && losing, onClose);
  const read = useDeferredValue(text);
  const reading = useRecognised(kind, read);
  const parts = reading.data?.isOld === false ? reading.data.parts : [];
  const isUnfound = parts.length > 0 && isHardlyFound(parts);
  // What is typed may be half a name: only a list that was brought is looked for in other kinds.
  const isBrought = text === before && read === text && !isKindSure;
  const taken = { kind, named: isUnfound ? namedIn(parts) : 0 };
  const isLooking = useKindMeant(isBrought && isUnfound ? text : null, taken, setKind);
  const correct = (list: PastedList, row: PasteRow, typed: string) =>
    setText(correctedList(text, list.of.parts, row.part, typed));
  return (
    <Dialog
      title={common('pasteList')}
      closeLabel={common('close')}
      size={width}
      stays
      asks={isTyped}
      onClose={close}
    >
      {/* What was pasted is read before anything is pressed: the focus is on no button. */}
      <div
        className={classes.body}
        tabIndex={-1}
        data-autofocus={given.text !== '' || given.file !== null || undefined}
      >
        <ForWhom />
        {given.file !== null && inFile === null && <p role="status">{t('reading')}</p>}
        <FileProblem list={inFile} className={classes.problem} />
        {inFile !== null && (
          <SheetSelect
            sheets={inFile.sheets}
            value={sheetAt}
            onChange={(at) => showSheet(inFile, at)}
          />
        )}
        <EncodingSelect value={inFile?.encoding ?? encoding} onChange={setEncoding} />
        {text.length > mostTyped ? (
          <p>{t('longList', { count: lines })}</p>
        ) : (
          <Textarea
            label={t('list')}
            description={t('listHelp')}
            value={text}
            rows={before === '' ? 4 : 2}
            data-autofocus={(given.text === '' && given.file === null) || undefined}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t('kind')}
          value={kind}
          data={elementKinds.map((value) => ({ value, label: common(`kinds.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = elementKinds.find((each) => each === currentTarget.value);
            if (chosen === undefined) return;
            setKind(chosen);
            setKindSure(true);
            setSettled({ ...settled, chosen: new Map() });
          }}
        />
        <QueryView
          query={isLooking ? { ...reading, data: undefined } : reading}
          skeleton={<p>{t('reading')}</p>}
        >
          {(found) => (
            <Result
              key={kind}
              kind={kind}
              groupId={groupId}
              reading={found}
              isOld={read !== text}
              settled={settled}
              onSettle={(change) => setSettled({ ...settled, ...change })}
              onCorrect={correct}
              onDone={onClose}
            />
          )}
        </QueryView>
      </div>
      {question}
    </Dialog>
  );
}
