import { useTranslations } from 'use-intl';
import { useTellOutcome } from '../../ui/messages/told-lists.ts';
import type { Compared } from './compared.ts';
import classes from './compare.module.css';

interface ComparePictureProps {
  compared: Compared;
  a: string;
  b: string;
}

/** How far two groups overlap, as a bar in three parts; in words for who can not see it. */
export function ComparePicture({ compared, a, b }: ComparePictureProps) {
  const compare = useTranslations('compare');
  const numbers = {
    first: compared.first.length,
    both: compared.both.length,
    second: compared.second.length,
  };
  const words = compare('picture', { ...numbers, a, b });
  useTellOutcome(words, '[data-chooses]');
  return (
    <div className={classes.picture} data-bar role="img" aria-label={words}>
      {(['first', 'both', 'second'] as const).map((part) => (
        <span
          key={part}
          className={classes.part}
          data-part={part}
          style={{ flexGrow: numbers[part] }}
        />
      ))}
    </div>
  );
}
