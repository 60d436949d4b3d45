import { IconHistory } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import { visibleText } from '../../../i18n/visible-text.ts';
import classes from './tray.module.css';

interface TrayPagesProps {
  targets: readonly NamedGroup[];
  /** So many are seen at a time. */
  seen: number;
  /** Shows the targets from this one on. */
  onShow: (index: number) => void;
}

/** More stops than this would be too narrow to be hit: of very many groups, each stop leads some pages on. */
const most = 60;

const letterOf = (group: NamedGroup | undefined) =>
  Array.from(visibleText(group?.name ?? '').trim())[0]?.toUpperCase() ?? '';

/**
 * Stops along the pages of targets, with the letter that begins there: held over one, cards make the tray show
 * that page. It stands still otherwise, so that no target leaves from under the pointer.
 */
export function TrayPages({ targets, seen, onShow }: TrayPagesProps) {
  const t = useTranslations('columns');
  const apart = seen * Math.ceil(targets.length / seen / most);
  const starts = Array.from({ length: Math.ceil(targets.length / apart) }, (_, at) => at * apart);
  if (starts.length < 2) return null;
  return (
    <div className={classes.pages}>
      {starts.map((start) => {
        const letter = letterOf(targets[start]);
        const isNew = letter !== letterOf(targets[start - apart]);
        return (
          <button
            key={start}
            type="button"
            tabIndex={-1}
            className={classes.page}
            aria-label={t('trayPage', { name: targets[start]?.name ?? '' })}
            onDragEnter={() => onShow(start)}
            onClick={() => onShow(start)}
          >
            {start === 0 ? <IconHistory size="0.875rem" aria-hidden /> : isNew ? letter : '·'}
          </button>
        );
      })}
    </div>
  );
}
