import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { exportLog, type LogFilter } from '../../api/team-log.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { saveCsv } from '../../ui/tables/save-file.ts';
import { showMessage } from '../../ui/messages/show-message.ts';

const fileName = 'motorpool-log.csv';

/** Saves all that the filters leave of the log as CSV: with credentials, which a link can not carry. */
export function ExportLog({ filter }: { filter: LogFilter }) {
  const t = useTranslations('team');
  const errorText = useErrorText();
  const scope = useScope();
  const [busy, setBusy] = useState(false);
  const carryOut = async () => {
    setBusy(true);
    try {
      saveCsv(fileName, await exportLog(scope, filter));
    } catch (error) {
      const text = errorText(error);
      const content = <ErrorSentence error={error}>{text}</ErrorSentence>;
      showMessage({ id: 'export-log', text, content, tone: 'problem' });
    }
    setBusy(false);
  };
  return (
    <BusyButton variant="default" busy={busy} onClick={() => void carryOut()}>
      {t('export')}
    </BusyButton>
  );
}
