import { useTranslations } from 'use-intl';
import { type Figures, toldFigures } from '../../parts/plans/run-figures.ts';
import classes from './run-bar.module.css';

const segments = ['done', 'alreadySo', 'failed', 'left'] as const;

interface RunBarProps {
  figures: Figures;
  /** What it shows, where no words stand in the same place. */
  label?: string;
}

/** A run as a bar with four segments; decoration to a reader where its words stand beside it. */
export function RunBar({ figures, label }: RunBarProps) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={classes.bar} {...spoken} data-bar>
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
  return (
    <span className={classes.figures}>
      {toldFigures(figures, all).map((segment) => (
        <span key={segment} className={classes.figure}>
          <span className={classes.mark} data-segment={segment} aria-hidden data-bar />
          {t(`figures.${segment}`, { count: figures[segment] })}
        </span>
      ))}
    </span>
  );
}
