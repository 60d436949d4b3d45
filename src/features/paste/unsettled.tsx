import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { Finder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { focusIsLost } from '../../ui/focus/focus-page.ts';
import { inSlices, nextTask } from '../../ui/sliced.ts';
import { titleOrId } from '../../kinds/texts.ts';
import classes from './paste.module.css';
import { keyOf, type PasteRow } from './paste-rows.ts';

interface UnsettledProps {
  kind: ElementKind;
  /** Those that are shown of it, and how many there are. */
  open: readonly PasteRow[];
  count: number;
  finder: Finder;
  byId: ReadonlyMap<number, Element>;
  onChoose: (key: string, id: number) => void;
  onCorrect: (row: PasteRow, text: string) => void;
}

/** The nearest elements to a text, looked for in a task of its own: there are many texts, and the page answers. */
function useNearest(finder: Finder, text: string, wanted: boolean): readonly number[] {
  const [nearest, setNearest] = useState<readonly number[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    const leaving = new AbortController();
    void nextTask()
      .then(() => inSlices(finder.nearest(text), leaving.signal))
      .then((ids) => {
        if (ids !== null) setNearest(ids);
      });
    return () => leaving.abort();
  }, [finder, text, wanted]);
  return nearest;
}

function UnsettledRow({
  row,
  ...props
}: Omit<UnsettledProps, 'open' | 'count'> & { row: PasteRow }) {
  const { kind, finder, byId, onChoose, onCorrect } = props;
  const t = useTranslations('paste');
  const { part } = row;
  const [typed, setTyped] = useState(part.text);
  const nearest = useNearest(finder, part.text, part.state === 'unknown');
  const nameOf = (id: number) => {
    const element = byId.get(id);
    if (element === undefined) return String(id);
    const detail = kindOf(kind).detail(element);
    const name =
      detail === ''
        ? titleOrId(kindOf(kind), element)
        : `${titleOrId(kindOf(kind), element)} · ${detail}`;
    return t('choice', { name, id: String(id) });
  };
  const correct = () => {
    if (typed.trim() !== '' && typed !== part.text) onCorrect(row, typed);
  };
  if (part.state === 'ambiguous')
    return (
      <li className={classes.unsettled}>
        <NativeSelect
          label={t('ambiguous', { text: part.text, line: String(part.line) })}
          value=""
          data={[
            { value: '', label: t('choose', { count: part.ids.length }) },
            ...part.ids.map((id) => ({ value: String(id), label: nameOf(id) })),
          ]}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onChoose(keyOf(part), Number(currentTarget.value));
          }}
        />
      </li>
    );
  return (
    <li className={classes.unsettled}>
      <TextInput
        label={t('unknown', { text: part.text, line: String(part.line) })}
        description={part.state === 'unknown' && part.isVinSlip ? t('vinSlip') : undefined}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={correct}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          correct();
        }}
      />
      {nearest.map((id) => (
        <Button key={id} size="xs" variant="default" onClick={() => onChoose(keyOf(part), id)}>
          {t('meant', { name: isolatedText(nameOf(id)) })}
        </Button>
      ))}
    </li>
  );
}

/** What has to be chosen or corrected, in the order of the list; the focus goes on to what is next. */
export function Unsettled({ open, count, onChoose, onCorrect, ...props }: UnsettledProps) {
  const t = useTranslations('paste');
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<number>(null);
  useEffect(() => {
    if (settled.current === null || !focusIsLost()) return;
    const next = list.current?.children[settled.current] ?? list.current?.lastElementChild;
    settled.current = null;
    next?.querySelector<HTMLElement>('input, select')?.focus();
  });
  if (open.length === 0) return null;
  return (
    <section aria-label={t('unsettled')}>
      <ul ref={list} className={classes.list}>
        {open.map((row, at) => (
          <UnsettledRow
            key={`${row.at} ${keyOf(row.part)}`}
            row={row}
            {...props}
            onChoose={(key, id) => {
              settled.current = at;
              onChoose(key, id);
            }}
            onCorrect={(corrected, text) => {
              settled.current = at;
              onCorrect(corrected, text);
            }}
          />
        ))}
      </ul>
      {count > open.length && <p>{t('moreUnsettled', { count: count - open.length })}</p>}
    </section>
  );
}
