import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { NewPerson } from './use-made-passwords.ts';
import classes from './users.module.css';

/** Who was created, though the answer with the password was lost: what is so, and what helps. */
export function LostPeople({ people }: { people: readonly NewPerson[] }) {
  const t = useTranslations('user-forms');
  return (
    <div className={classes.once}>
      {t('lostText', { count: people.length })}
      <ul className={classes.lost}>
        {people.map(({ name, email }) => (
          <li key={email}>{`${isolatedText(name)} · ${email}`}</li>
        ))}
      </ul>
    </div>
  );
}
