import { useQuery } from '@tanstack/react-query';
import { environmentsQuery } from '../../queries/settings.ts';

/** What people call an environment; its name, as long as nobody has told. */
export function useEnvironmentLabel(): (environment: string) => string {
  const { data: environments = [] } = useQuery(environmentsQuery);
  return (environment) =>
    environments.find(({ name }) => name === environment)?.label ?? environment;
}
