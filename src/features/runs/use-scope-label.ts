import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import { paths } from '../../paths.ts';
import { customersQuery } from '../../queries/settings.ts';
import { useEnvironmentName } from '../../parts/account/use-environment-name.ts';

/** Runs outlive a switch of the customer: whose they are is said of those that are not of `here`. */
export function useScopeLabel(here: Scope) {
  const t = useTranslations('changes');
  const shell = useTranslations('shell');
  const client = useQueryClient();
  const labelOf = useEnvironmentName();

  const nameOf = ({ environment, customerId }: Scope) => {
    const customers = client.getQueryData(customersQuery(environment).queryKey) ?? [];
    const known = customers.find(({ id }) => id === customerId);
    return known?.name ?? shell('customerNumber', { id: String(customerId) });
  };
  return {
    /** The text with the customer before it, where it is another one. */
    named: (scope: Scope, text: string): string => {
      const { environment, customerId } = scope;
      const customer = nameOf(scope);
      if (environment !== here.environment)
        return t('ofEnvironment', { environment: labelOf(environment), customer, text });
      return customerId === here.customerId ? text : t('ofCustomer', { customer, text });
    },
    /** Where the run is looked at; null where that needs the credentials of another environment. */
    addressOf: ({ id, scope }: { id: string; scope: Scope }): string | null =>
      scope.environment === here.environment ? paths.run(id, scope.customerId) : null,
  };
}
