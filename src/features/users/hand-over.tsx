import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { isolatedForFile, isolatedText } from '../../i18n/visible-text.ts';
import { csvOf, harmless, separatorOf } from '../../ui/tables/csv.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { saveCsv } from '../../ui/tables/save-file.ts';
import { HandOverEnd } from './hand-over-end.tsx';
import { LostPeople } from './lost-people.tsx';
import { PrintHandOver } from './print-hand-over.tsx';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.ts';
import type { MadePassword, NewPerson } from './use-made-passwords.ts';
import classes from './users.module.css';

interface HandOverProps {
  passwords: readonly MadePassword[];
  lost: readonly NewPerson[];
  onClose: () => void;
}

/**
 * The passwords of a whole list, once: as a file, or a page for each person. As with one of them, the
 * button at its end says that they were passed on; Escape, Back and the cross ask whether they were.
 */
export function HandOver({ passwords, lost, onClose }: HandOverProps) {
  const t = useTranslations('user-forms');
  const imports = useTranslations('imports');
  const common = useTranslations('common');
  const locale = useLocale();
  const [asks, setAsks] = useState(false);
  useAskedBeforeLeaving();
  const isGuarded = passwords.some(({ password }) => harmless(password) !== password);
  const save = () => {
    const head = [imports('userFields.name'), t('email'), t('password')];
    const rows = passwords.map(({ name, email, password }) => [
      isolatedForFile(name),
      email,
      password,
    ]);
    saveCsv(`${imports('passwordsFile')}.csv`, csvOf([head, ...rows], separatorOf(locale)));
  };
  return (
    <Dialog
      title={imports('handOver', { count: passwords.length })}
      closeLabel={common('close')}
      size={720}
      onClose={() => setAsks(!asks)}
      stays
      asks
    >
      <DialogLead>
        <p className={classes.once}>{imports('handOverOnce')}</p>
      </DialogLead>
      <div className={classes.fields}>
        <div className={classes.sheets}>
          <Button
            data-autofocus
            variant="default"
            leftSection={<IconTableExport size="1rem" aria-hidden />}
            onClick={save}
          >
            {imports('savePasswords')}
          </Button>
          <PrintHandOver
            label={imports('printPages', { count: passwords.length })}
            people={passwords}
          />
        </div>
        {lost.length > 0 && <LostPeople people={lost} />}
        {isGuarded && <p className={classes.help}>{imports('guarded')}</p>}
        <div className={classes.passwords}>
          <DataGrid
            wraps
            label={imports('passwords')}
            rows={passwords}
            rowKey={({ email }) => email}
            columns={[
              {
                key: 'name',
                label: imports('userFields.name'),
                width: 'minmax(8rem, 1fr)',
                cell: ({ name }) => isolatedText(name),
              },
              {
                key: 'email',
                label: t('email'),
                width: 'minmax(10rem, 1.4fr)',
                cell: ({ email }) => email,
              },
              {
                key: 'password',
                label: t('password'),
                width: 'minmax(9rem, 1fr)',
                cell: ({ password }) => password,
              },
            ]}
          />
        </div>
        <HandOverEnd
          question={imports('handOverAsk')}
          asks={asks}
          onKeep={() => setAsks(false)}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
