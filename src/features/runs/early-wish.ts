/** What was asked for by its keys before what carries it out was there. */
export type EarlyWish = 'undo' | 'redo';

export interface EarlyProps {
  early: EarlyWish | null;
  /** The keys are listened to (or not any more): what came before is answered. */
  onReady: (isReady: boolean) => void;
}
