import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Environment } from '../../api/environments.ts';
import { environmentsQuery } from '../../queries/settings.ts';
import classes from './environment.module.css';

function useKind(name: string): { kind: Environment['kind'] | undefined; label: string } {
  const { data = [] } = useQuery(environmentsQuery);
  const environment = data.find((candidate) => candidate.name === name);
  return { kind: environment?.kind, label: environment?.label ?? name };
}

/** Which API the changes go to, in words. */
export function EnvironmentBadge({ environment }: { environment: string }) {
  const t = useTranslations('shell');
  const { kind, label } = useKind(environment);
  return (
    <span className={classes.badge} data-kind={kind} title={t('environment')}>
      {label}
    </span>
  );
}

/** The thin line at the top of the page, in the colour of the environment. */
export function EnvironmentLine({ environment }: { environment: string }) {
  return <div className={classes.line} data-kind={useKind(environment).kind} aria-hidden />;
}
