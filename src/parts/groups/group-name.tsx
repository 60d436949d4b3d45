import { useTranslations } from 'use-intl';
import { visibleText } from '../../i18n/visible-text.ts';
import classes from './group-name.module.css';
import { useNamesakes } from './use-namesakes.ts';

interface GroupNameProps {
  /** Null as long as it has none: then no other group is its namesake. */
  id: number | null;
  name: string;
  /** On as many lines as it takes, instead of on one that is cut in its middle. */
  whole?: boolean;
}

const lengthOfEnd = 9;

/** What a reader takes for one character. Making it takes longer than using it. */
const characters = new Intl.Segmenter();

/**
 * A group's name as one can tell it from others: what is invisible in it made visible, its end never
 * cut, its id beside it where another group looks the same.
 */
export function GroupName({ id, name, whole = false }: GroupNameProps) {
  const t = useTranslations('common');
  const namesakes = useNamesakes();
  const signs = Array.from(characters.segment(visibleText(name)), ({ segment }) => segment);
  const isCut = !whole && signs.length > 2 * lengthOfEnd;
  const at = isCut ? signs.length - lengthOfEnd : signs.length;
  return (
    <>
      <bdi className={whole ? classes.whole : classes.name}>
        {whole ? (
          signs.join('')
        ) : (
          <>
            <span className={classes.start}>{signs.slice(0, at).join('')}</span>
            {isCut && <span className={classes.end}>{signs.slice(at).join('')}</span>}
          </>
        )}
      </bdi>
      {id !== null && namesakes.has(id) && (
        <span className={classes.id}>{t('idOf', { id: String(id) })}</span>
      )}
    </>
  );
}
