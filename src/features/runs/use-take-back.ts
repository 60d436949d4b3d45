import { useTranslations } from 'use-intl';
import { RunRefused } from '../../changes/journal.ts';
import { useEngine } from '../../parts/engine.tsx';
import { showMessage } from '../../ui/show-message.ts';

/**
 * Takes a run back, or does it again, and says so where there was nothing to do; what was done is
 * told when it is done. `redo` is for a run that was taken back; one that itself took something back
 * is taken back in its turn.
 */
export function useTakeBack() {
  const t = useTranslations('changes');
  const errors = useTranslations('errors');
  const engine = useEngine();
  return async (runId: string | null, way: 'undo' | 'redo', nothing: string): Promise<void> => {
    const id = 'take-back';
    try {
      const taken = runId === null ? null : await engine[way](runId);
      if (taken === null || taken.type === 'nothing') showMessage({ id, text: nothing });
      if (taken?.type === 'elsewhere') showMessage({ id, text: t('elsewhere'), tone: 'problem' });
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id, text: errors('notKept'), tone: 'problem' });
    }
  };
}
