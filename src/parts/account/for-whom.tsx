import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import classes from './for-whom.module.css';
import { useCustomerName } from './use-customer-name.ts';
import { useEnvironmentKind, useEnvironmentName } from './use-environment-name.ts';
import { useScope } from './use-session.ts';

/**
 * The lead of a dialog: whose fleet it is about to change, on production that it is the real one, and
 * what it does.
 */
export function ForWhom({ children }: { children?: ReactNode }) {
  const t = useTranslations('shell');
  const customer = useCustomerName();
  const { environment } = useScope();
  const nameOf = useEnvironmentName();
  const isProduction = useEnvironmentKind(environment) === 'production';
  return (
    <DialogLead>
      <p className={classes.line}>
        <span>{t('forWhom', { customer })}</span>
        {isProduction && (
          <span className={classes.production}>
            <IconAlertTriangle size="1rem" aria-hidden />
            {nameOf(environment)}
          </span>
        )}
      </p>
      {children}
    </DialogLead>
  );
}
