import { useTranslations } from 'use-intl';
import type { NewUser } from '../../api/users.ts';
import classes from './users.module.css';

const types = ['Normal', 'Anonymous'] as const;

interface UserTypeFieldProps {
  value: NewUser['type'];
  onChange: (type: NewUser['type']) => void;
}

/** The type of a user, with one line on what it means. */
export function UserTypeField({ value, onChange }: UserTypeFieldProps) {
  const t = useTranslations('user-forms');
  return (
    <fieldset className={classes.types}>
      <legend>{t('type')}</legend>
      {types.map((type) => (
        <label key={type} className={classes.type}>
          <input
            type="radio"
            name="type"
            checked={value === type}
            aria-describedby={`about-${type}`}
            onChange={() => onChange(type)}
          />
          <span>
            {t(`types.${type}`)}
            <small id={`about-${type}`}>{t(`typeHelp.${type}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
