import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { Opening } from '../../ui/dialog/opening.tsx';
import { PickField } from '../../ui/fields/pick-field.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const FindElementDialog = lazyPart(
  async () => (await withLaterWords(() => import('./find-element-dialog.tsx'))).FindElementDialog,
);

interface ElementFilterProps {
  /** Only of this kind; of any where it is null. */
  kind: ElementKind | null;
  onFound: (kind: ElementKind, id: number) => void;
}

/** The way to what was done with one car, user, service or product; which one it is, is told beside. */
export function ElementFilter({ kind, onFound }: ElementFilterProps) {
  const t = useTranslations('team');
  const [finds, setFinds] = useState(false);
  const close = () => setFinds(false);
  return (
    <>
      <PickField label={t('filters.element')} onOpen={() => setFinds(true)}>
        {t('filters.anyElement')}
      </PickField>
      {finds && (
        <Opening onClose={close}>
          <FindElementDialog
            kind={kind}
            onFound={(...found) => {
              close();
              onFound(...found);
            }}
            onClose={close}
          />
        </Opening>
      )}
    </>
  );
}
