import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ElementEntry } from '../../parts/find/element-entry.tsx';
import { FindNote } from '../../parts/find/find-note.tsx';
import { useElementSearch } from '../../parts/find/use-element-search.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Choices } from '../../ui/fields/choices.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';

interface FindElementDialogProps {
  /** Only of this kind; of any where it is null. */
  kind: ElementKind | null;
  onFound: (kind: ElementKind, id: number) => void;
  onClose: () => void;
}

/** A dialog in which one car, user, service or product is found. Import it lazily: it brings the dialog. */
export function FindElementDialog({ onClose, ...props }: FindElementDialogProps) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  return (
    <Dialog
      title={t('filters.findElement')}
      closeLabel={common('close')}
      size="40rem"
      onClose={onClose}
    >
      <FoundElements {...props} />
    </Dialog>
  );
}

function FoundElements({ kind, onFound }: Omit<FindElementDialogProps, 'onClose'>) {
  const t = useTranslations('team');
  const palette = useTranslations('palette');
  const common = useTranslations('common');
  const { typed, setTyped, found, busy } = useElementSearch(kind);
  const sections = found.map((one) => ({
    title: common(`kinds.${one.kind}`),
    choices: one.elements.map((element) => ({
      id: `${one.kind}/${element.id}`,
      content: <ElementEntry kind={one.kind} element={element} />,
      find: () => onFound(one.kind, element.id),
    })),
  }));
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0);
  useTellFound(count, { busy, sought: typed });
  return (
    <>
      <Choices
        label={t('filters.elementWords')}
        listLabel={palette('results')}
        value={typed}
        onChange={setTyped}
        sections={sections}
        onChoose={({ find }) => find()}
      />
      <FindNote found={found} isEmpty={typed !== '' && count === 0} />
    </>
  );
}
