import { IconCircleOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Cell } from './cell-look.ts';
import classes from './element-columns.module.css';
import { Plate } from './plate.tsx';

/** Draws cells of a list. */
export function useCell(): (cell: Cell) => ReactNode {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const ended = (text: string) => (
    <span className={classes.ended}>
      <IconCircleOff size="0.9375rem" aria-hidden />
      {text}
    </span>
  );
  return ({ look, text, country }) => {
    switch (look) {
      case 'unread':
        return <span className={classes.unread} aria-hidden />;
      case 'plate':
      case 'plainPlate':
        return <Plate plate={text} country={country} />;
      case 'noPlate':
        return <span className={classes.none}>{t('noPlate')}</span>;
      case 'noName':
        return <span className={classes.none}>{common('noName')}</span>;
      case 'runs':
        return <span className={classes.none}>{t('runs')}</span>;
      case 'ended':
        return ended(t('ended'));
      case 'endedOn':
        return ended(t('endedOn', { date: text }));
      case 'code':
        return <span className={classes.code}>{text}</span>;
      case 'id':
        return <span className={classes.none}>{text}</span>;
      case 'text':
        return <span title={text}>{text}</span>;
    }
  };
}
