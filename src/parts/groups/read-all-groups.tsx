import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { useAllGroups, useReadingProgress } from '../members/use-memberships.ts';

/** Reads one kind of all groups for as long as it is there, and says how far: a filter asks for it. */
export function ReadAllGroups({ kind }: { kind: ElementKind }) {
  const t = useTranslations('groups');
  useAllGroups(kind, { fresh: true });
  const { known, total: all } = useReadingProgress(kind);
  return known < all && <p role="status">{t('readingShown', { known, all })}</p>;
}
