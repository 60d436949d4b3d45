import { useTranslations } from 'use-intl';
import { FindNote } from '../../parts/find/find-note.tsx';
import { useElementSearch } from '../../parts/find/use-element-search.ts';
import { Choices } from '../../ui/fields/choices.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import type { CommandWords } from './command-search.ts';
import type { Entry, Section } from './entry.ts';
import type { GroupSentence } from './group-sentences.ts';
import { useCommandEntries } from './use-command-entries.tsx';
import { useFoundEntries } from './use-found-entries.tsx';
import { useGroupEntries } from './use-group-entries.tsx';
import { useRecentEntries } from './use-recent-entries.tsx';

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
  const { typed, setTyped, found, busy } = useElementSearch();
  const isAsked = typed.trim() !== '';
  const recent = useRecentEntries();
  const { pages, actions } = useCommandEntries(typed, spoken);
  const { groups, acts } = useGroupEntries(typed, spoken, onSentence);
  const entriesOf = useFoundEntries(typed);
  // What is known at once stands first: what comes in later moves nothing that is there.
  const sections: readonly Section[] = [
    { title: t('recent'), choices: isAsked ? [] : recent },
    { title: t('pages'), choices: pages },
    { title: t('actions'), choices: [...acts, ...actions] },
    { title: t('groups'), choices: groups },
    ...found.map(entriesOf),
  ];
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0);
  useTellFound(count, { busy, sought: typed });
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
      <FindNote found={found} isSentence={acts.length > 0} isEmpty={count === 0} />
    </>
  );
}
