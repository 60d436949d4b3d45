import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './for-whom.module.css';
import { useCustomerName } from './use-customer-name.ts';
import { useEnvironmentKind, useEnvironmentName } from './use-environment-name.ts';
import { useScope } from './use-session.ts';

/** Whose fleet a dialog is about to change, and on production that it is the real one. */
export function ForWhom() {
  const t = useTranslations('shell');
  const customer = useCustomerName();
  const { environment } = useScope();
  const nameOf = useEnvironmentName();
  const isProduction = useEnvironmentKind(environment) === 'production';
  return (
    <p className={classes.line}>
      <span>{t('forWhom', { customer })}</span>
      {isProduction && (
        <span className={classes.production}>
          <IconAlertTriangle size="1rem" aria-hidden />
          {nameOf(environment)}
        </span>
      )}
    </p>
  );
}
