import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

interface AsOfMomentProps {
  /** In milliseconds since 1970. */
  at: number;
  onChange: (at: number) => void;
  /** The address of the group as it is now. */
  now: string;
}

const minute = 60_000;
/** Before this nothing can have been logged: somebody is still typing the year. */
const earliest = Date.UTC(2020, 0);

/** The moment as a field for local times takes it. */
function localText(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * minute;
  return new Date(at - offset).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The moment of which a group is shown, and the way back to now. */
export function AsOfMoment({ at, onChange, now }: AsOfMomentProps) {
  const t = useTranslations('history');
  return (
    <>
      <TextInput
        type="datetime-local"
        label={t('moment')}
        // What is half typed is no moment, and stays as it is.
        defaultValue={localText(at)}
        onChange={({ currentTarget: { value } }) => {
          const typed = new Date(value).getTime();
          if (typed >= earliest) onChange(typed);
        }}
      />
      <Button variant="default" component={Link} to={now}>
        {t('toNow')}
      </Button>
    </>
  );
}
