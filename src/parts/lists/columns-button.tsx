import { ActionIcon } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';

const ColumnsDialog = lazyPart(async () => (await import('./columns-dialog.tsx')).ColumnsDialog);

interface ColumnsButtonProps {
  kind: ElementKind;
  columns: readonly { key: string; label: string }[];
}

/** Opens the choice of columns; where rows are cards there are none. */
export function ColumnsButton({ kind, columns }: ColumnsButtonProps) {
  const t = useTranslations('lists');
  const [opened, setOpened] = useState(false);
  if (useNarrow()) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="1.625rem"
        aria-haspopup="dialog"
        aria-label={t('columns')}
        title={t('columns')}
        onClick={() => setOpened(true)}
      >
        <IconColumns3 size="1.125rem" stroke={1.8} aria-hidden />
      </ActionIcon>
      {opened && (
        <Opening onClose={() => setOpened(false)}>
          <ColumnsDialog kind={kind} columns={columns} onClose={() => setOpened(false)} />
        </Opening>
      )}
    </>
  );
}
