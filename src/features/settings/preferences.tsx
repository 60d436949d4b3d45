import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/InlineInput.css';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { singleKeysOn, switchSingleKeys } from '../../ui/keys/shortcuts.ts';

/** What this browser remembers about how somebody likes to work. */
export function Preferences() {
  const t = useTranslations('settings');
  const [on, setOn] = useState(singleKeysOn);
  return (
    <Switch
      label={t('singleKeys')}
      description={t('singleKeysHelp')}
      checked={on}
      onChange={(event) => {
        setOn(event.currentTarget.checked);
        switchSingleKeys(event.currentTarget.checked);
      }}
    />
  );
}
