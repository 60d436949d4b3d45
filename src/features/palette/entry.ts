import type { ReactNode } from 'react';
import type { ChoiceSection } from '../../ui/fields/choices.tsx';

/** Something that the palette finds. */
export interface Entry {
  id: string;
  content: ReactNode;
  /** Carries it out, once the palette is closed. */
  act: () => void;
}

export type Section = ChoiceSection<Entry>;
