import { useTranslations } from 'use-intl';
import { type Figures } from './figures.ts';
import classes from './run-bar.module.css';

const segments = ['done', 'alreadySo', 'failed', 'left'] as const;

/** A run as a bar with four segments. Its words stand beside it, so it is decoration to a reader. */
export function RunBar({ figures }: { figures: Figures }) {
  return (
    <div className={classes.bar} aria-hidden data-bar>
      {segments.map((segment) => (
        <span
          key={segment}
          className={classes.segment}
          data-segment={segment}
          style={{ flexGrow: figures[segment] }}
        />
      ))}
      <span className={classes.segment} style={{ flexGrow: figures.notSent }} />
    </div>
  );
}

/** The numbers of a run in words, each with the mark of its segment; what is nought is left out. */
export function RunFigures({ figures, all = false }: { figures: Figures; all?: boolean }) {
  const t = useTranslations('changes');
  const shown = [...segments, 'notSent' as const].filter(
    (segment) => figures[segment] > 0 || (all && segment !== 'notSent'),
  );
  return (
    <span className={classes.figures}>
      {shown.map((segment) => (
        <span key={segment} className={classes.figure}>
          <span className={classes.mark} data-segment={segment} aria-hidden data-bar />
          {t(`figures.${segment}`, { count: figures[segment] })}
        </span>
      ))}
    </span>
  );
}
