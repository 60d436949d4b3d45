import type { ReactNode } from 'react';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import classes from './covered-name.module.css';
import { GroupName } from './group-name.tsx';

/**
 * What a list to choose from is given, so that the chosen group's name is cut in its middle, where a
 * browser would cut it at its end.
 * @param behind what stands behind the name
 */
export function coveredName(chosen: NamedGroup | undefined, behind: ReactNode = null) {
  return {
    classNames: { root: classes.root, input: chosen && classes.covered },
    inputContainer:
      chosen &&
      ((field: ReactNode) => (
        <div className={classes.box}>
          {field}
          <span className={classes.chosen} aria-hidden>
            <GroupName {...chosen} />
            {behind !== null && <span className={classes.behind}>{behind}</span>}
          </span>
        </div>
      )),
  };
}
