import { useTranslations } from 'use-intl';
import { RunRefused } from '../../changes/journal.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { hideMessage, showMessage } from '../../ui/show-message.ts';

type Way = 'undo' | 'redo';

/**
 * Takes a run back, or does it again, and says so where there was nothing to do; what was done is
 * told when it is done. It was asked for, so it is not asked about again. `redo` is for a run that
 * was taken back; one that itself took something back is taken back in its turn.
 */
export function useTakeBack() {
  const t = useTranslations('changes');
  const errors = useTranslations('errors');
  const engine = useEngine();
  const id = 'take-back';

  const carryOut = async (runId: string, way: Way, nothing: string): Promise<void> => {
    try {
      const { type } = await engine[way](runId);
      // Its message offers what has just been done.
      if (type === 'run') hideMessage(runId);
      // What was cancelled says so itself.
      if (type === 'nothing') showMessage({ id, text: nothing });
      if (type === 'elsewhere') showMessage({ id, text: t('elsewhere'), tone: 'problem' });
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id, text: errors('notKept'), tone: 'problem' });
    }
  };

  return (runId: string | null, way: Way, nothing: string): void => {
    const run = runId === null ? null : engine.run(runId);
    if (run === null) {
      showMessage({ id, text: nothing });
      return;
    }
    void carryOut(run.id, way, nothing);
  };
}
