import { useDebouncedValue } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { Choices } from '../../ui/fields/choices.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import type { CommandWords } from './command-search.ts';
import type { Entry, Section } from './entry.ts';
import type { GroupSentence } from './group-sentences.ts';
import classes from './palette.module.css';
import { useCommandEntries } from './use-command-entries.tsx';
import { type Found, useFoundElements } from './use-found-elements.tsx';
import { useGroupEntries } from './use-group-entries.tsx';
import { useRecentEntries } from './use-recent-entries.tsx';

/** How long somebody has typed nothing before the API is asked (milliseconds). */
const pause = 300;

interface PaletteProps {
  /** What commands are called in each language. */
  spoken: readonly CommandWords[];
  onSentence: (sentence: GroupSentence) => void;
  onClose: () => void;
}

/** One search over everything: what there is, where one can go, what one can do. */
export function Palette({ onClose, ...props }: PaletteProps) {
  const t = useTranslations('palette');
  const common = useTranslations('common');
  return (
    <Dialog title={t('title')} closeLabel={common('close')} size="40rem" onClose={onClose}>
      <PaletteContent onClose={onClose} {...props} />
    </Dialog>
  );
}

function PaletteContent({ spoken, onSentence, onClose }: PaletteProps) {
  const t = useTranslations('palette');
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, pause);
  const isAsked = typed.trim() !== '';
  const recent = useRecentEntries();
  const { pages, actions } = useCommandEntries(typed, spoken);
  const { groups, acts } = useGroupEntries(typed, spoken, onSentence);
  const found = [
    useFoundElements('cars', typed, settled),
    useFoundElements('users', typed, settled),
    useFoundElements('services', typed, settled),
    useFoundElements('products', typed, settled),
  ];
  // What is known at once stands first: what comes in later moves nothing that is there.
  const sections: readonly Section[] = [
    { title: t('recent'), choices: isAsked ? [] : recent },
    { title: t('pages'), choices: pages },
    { title: t('actions'), choices: [...acts, ...actions] },
    { title: t('groups'), choices: groups },
    ...found.map(({ section }) => section),
  ];
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0);
  const busy = found.some((one) => one.busy);
  useTellFound(count, { busy });
  const choose = ({ act }: Entry) => {
    onClose();
    act();
  };
  return (
    <>
      <Choices
        label={t('field')}
        listLabel={t('results')}
        value={typed}
        onChange={setTyped}
        sections={sections}
        onChoose={choose}
      />
      <Note found={found} isSentence={acts.length > 0} isEmpty={count === 0} busy={busy} />
    </>
  );
}

interface NoteProps {
  found: readonly Found[];
  /** It says what to do: that it has many words for a search is nobody's concern. */
  isSentence: boolean;
  isEmpty: boolean;
  busy: boolean;
}

/** The line under the list: what is wrong with it, or why there is nothing in it. */
function Note({ found, isSentence, isEmpty, busy }: NoteProps) {
  const t = useTranslations('palette');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const failed = found.filter(({ error }) => error !== null);
  const [first] = failed;
  const problem = isSentence ? null : found.find((one) => one.problem !== null)?.problem;
  if (first !== undefined)
    return (
      <div role="alert" className={classes.note}>
        <ErrorSentence error={first.error}>
          {t('failed', { why: errorText(first.error) })}
        </ErrorSentence>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void Promise.all(failed.map(({ retry }) => retry()))}
        >
          {common('tryAgain')}
        </Button>
      </div>
    );
  return (
    <p className={classes.note}>
      {problem ?? (busy ? t('searching') : isEmpty ? t('none') : null)}
    </p>
  );
}
