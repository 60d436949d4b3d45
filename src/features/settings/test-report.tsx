import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { paths } from '../../paths.ts';
import { type Check, checks, type TestResult } from './connection-test.ts';
import classes from './settings.module.css';

type Verdict = 'ok' | 'wrong' | 'open';

const icons = { ok: IconCircleCheck, wrong: IconCircleX, open: IconCircleDashed };

function verdict(check: Check, { wrong }: TestResult): Verdict {
  if (wrong === null) return 'ok';
  if (wrong === 'other') return 'open';
  if (check === wrong) return 'wrong';
  return checks.indexOf(check) < checks.indexOf(wrong) ? 'ok' : 'open';
}

/** What the connection test found: five lines and one sentence. */
export function TestReport({ result, sentence }: { result: TestResult; sentence: string }) {
  const t = useTranslations('settings');
  return (
    <section
      className={classes.report}
      data-wrong={result.wrong !== null || undefined}
      aria-label={t('checks.title')}
    >
      <p className={classes.sentence}>
        {result.wrong === 'other' ? (
          <ErrorSentence error={result.error}>{sentence}</ErrorSentence>
        ) : (
          sentence
        )}
      </p>
      <ul className={classes.checks}>
        {checks.map((check) => {
          const found = verdict(check, result);
          const Icon = icons[found];
          return (
            <li key={check} data-verdict={found}>
              <Icon size="1.125rem" aria-hidden />
              <span>{t(`checks.${check}`)}</span>
              <span className={classes.verdict}>{t(`checks.${found}`)}</span>
            </li>
          );
        })}
      </ul>
      {result.wrong === null && (
        <Button component={Link} to={paths.board()} variant="light" mt={12}>
          {t('go')}
        </Button>
      )}
    </section>
  );
}
