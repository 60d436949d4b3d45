import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import classes from './kind-switch.module.css';

interface KindSwitchProps {
  kind: ElementKind;
  onChange: (kind: ElementKind) => void;
}

/** Which kind the cards are of: four buttons of which one is down. */
export function KindSwitch({ kind, onChange }: KindSwitchProps) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const name = useId();
  // The address follows a moment later: until then the button that was pressed is down.
  const [pressed, setPressed] = useState({ at: kind, kind });
  const current = pressed.at === kind ? pressed.kind : kind;
  return (
    <div role="radiogroup" aria-label={t('kind')} className={classes.switch}>
      {elementKinds.map((each) => (
        <label key={each} className={classes.kind}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={each === current}
            onChange={() => {
              setPressed({ at: kind, kind: each });
              onChange(each);
            }}
          />
          {common(`kinds.${each}`)}
        </label>
      ))}
    </div>
  );
}
