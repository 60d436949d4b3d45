import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { ElementsView } from './use-elements-view.ts';

interface LookThroughButtonProps {
  kind: ElementKind;
  asked: ElementsView;
}

/** Where the API has found nothing: all of the list is looked through here, in whatever spelling. */
export function LookThroughButton({ kind, asked }: LookThroughButtonProps) {
  const t = useTranslations('lists');
  if (!asked.canLookThrough) return null;
  return <Button onClick={asked.lookThrough}>{t(`lookThrough.${kind}`)}</Button>;
}
