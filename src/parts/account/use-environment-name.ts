import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Environment } from '../../api/environments.ts';
import { environmentsQuery } from '../../queries/settings.ts';

/** The environments that every server knows, which have names in the reader's language. */
const known = ['production', 'uat', 'sandbox'] as const;

/** What people call an environment: a word of ours, the operator's own, or its bare name until it is told. */
export function useEnvironmentName(): (environment: string) => string {
  const t = useTranslations('shell');
  const { data: environments = [] } = useQuery(environmentsQuery);
  return (environment) => {
    const ours = known.find((name) => name === environment);
    if (ours !== undefined) return t(`environments.${ours}`);
    return environments.find(({ name }) => name === environment)?.label ?? environment;
  };
}

/** What kind of system it is; undefined until it is told. */
export function useEnvironmentKind(environment: string): Environment['kind'] | undefined {
  const { data: environments = [] } = useQuery(environmentsQuery);
  return environments.find(({ name }) => name === environment)?.kind;
}
