import { useTranslations } from 'use-intl';
import {
  useEnvironmentKind,
  useEnvironmentName,
} from '../../parts/account/use-environment-name.ts';
import classes from './environment.module.css';

/** Which API the changes go to, in words. */
export function EnvironmentBadge({ environment }: { environment: string }) {
  const t = useTranslations('shell');
  const kind = useEnvironmentKind(environment);
  const nameOf = useEnvironmentName();
  return (
    <span className={classes.badge} data-kind={kind} title={t('environment')}>
      {nameOf(environment)}
    </span>
  );
}

/** The thin line at the top of the page, in the colour of the environment. */
export function EnvironmentLine({ environment }: { environment: string }) {
  return (
    <div
      className={classes.line}
      data-bar
      data-kind={useEnvironmentKind(environment)}
      aria-hidden
    />
  );
}
