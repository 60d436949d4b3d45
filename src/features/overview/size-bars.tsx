import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { paths } from '../../paths.ts';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import classes from './overview.module.css';

/** So many groups have a bar; the list has all of them. */
const shown = 10;

interface SizeBarsProps {
  kind: ElementKind;
  groups: readonly NamedGroup[];
  /** How much each group holds; null while nobody knows. */
  sizes: ReadonlyMap<number, number> | null;
}

/** The largest groups as bars, each with its number. */
export function SizeBars({ kind, groups, sizes }: SizeBarsProps) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const format = useFormatter();
  const title = t('sizes', { kind: common(`kinds.${kind}`) });
  // One that was not read is not told to be empty.
  const largest = groups
    .flatMap(({ id, name }) => {
      const size = sizes?.get(id);
      return size === undefined ? [] : [{ id, name, size }];
    })
    .toSorted((one, other) => other.size - one.size)
    .slice(0, shown);
  const most = Math.max(1, largest[0]?.size ?? 0);
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.head}>{title}</h2>
      {sizes === null ? (
        <Skeletons rows={shown} height={1.5} />
      ) : (
        <ol className={classes.bars}>
          {largest.map(({ id, name, size }) => (
            <li key={id} className={classes.barRow}>
              <Link
                to={paths.group(id, kind)}
                className={classes.barName}
                title={isolatedText(name)}
              >
                <GroupName id={id} name={name} />
              </Link>
              <span className={classes.bar} data-bar aria-hidden>
                <span className={classes.fill} style={{ width: `${(100 * size) / most}%` }} />
              </span>
              <span className={classes.size}>{format.number(size)}</span>
            </li>
          ))}
        </ol>
      )}
      <Link to={paths.groupsWhere({ sort: kind, dir: 'desc' })} className={classes.more}>
        {t('allSizes')}
      </Link>
    </section>
  );
}
