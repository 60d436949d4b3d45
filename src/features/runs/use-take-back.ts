import { useTranslations } from 'use-intl';
import type { TakenBack } from '../../changes/undo/take-back.ts';
import { RunRefused } from '../../changes/journal/run-refused.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { hideMessage, showMessage } from '../../ui/messages/show-message.ts';

const id = 'take-back';

/** What was asked for by its keys, on whatever page, and perhaps before anything could tell of it. */
export interface Asked {
  way: 'undo' | 'redo';
  taking: Promise<TakenBack>;
}

/**
 * Undoes and redoes, and says so where there was nothing to do; what was done is told when it is done.
 * Whoever asks for it has seen what it is about: however much that is, it is not asked about again.
 */
export function useTakeBack() {
  const t = useTranslations('changes');
  const errors = useTranslations('errors');
  const engine = useEngine();

  const tell = async (taking: Promise<TakenBack>, nothing: string): Promise<void> => {
    try {
      const taken = await taking;
      // Its message offers what has just been done.
      if (taken.type === 'run') hideMessage(taken.of);
      // What was cancelled says so itself.
      if (taken.type === 'nothing') showMessage({ id, text: nothing });
      if (taken.type === 'elsewhere') showMessage({ id, text: t('elsewhere'), tone: 'problem' });
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id, text: errors('notKept'), tone: 'problem' });
    }
  };

  return {
    /** Takes the run back; one that itself took something back is done again. */
    undo: (runId: string, nothing: string) => void tell(engine.undo(runId), nothing),
    /** Does the run again, which was taken back. */
    redo: (runId: string, nothing: string) => void tell(engine.redo(runId), nothing),
    /** Says what came of what was asked for by its keys. */
    tell: ({ way, taking }: Asked) =>
      void tell(taking, t(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo')),
  };
}
