import { useLocale, useTranslations } from 'use-intl';
import type { ElementOf } from '../../api/elements.ts';
import { serviceState } from './cell-look.ts';

type State = Pick<ElementOf['services'], 'isTerminated' | 'terminationDate'>;

/** Whether a service is active, or since when it is not, in words. */
export function useServiceState(): (service: State) => string {
  const t = useTranslations('groups');
  const locale = useLocale();
  return (service) => {
    const { state, date } = serviceState(service, locale);
    return state === 'endedOn' ? t(state, { date }) : t(state);
  };
}
