import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { showMessage } from '../../../ui/messages/show-message.ts';

/** Says once that nothing can be dragged, and what can be done instead. */
export function NoHands() {
  const t = useTranslations('columns');
  useEffect(() => showMessage({ id: 'no-drag', tone: 'problem', text: t('noDrag') }), [t]);
  return null;
}
