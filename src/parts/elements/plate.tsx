import { plateCountry } from './plate-country.ts';
import classes from './plate.module.css';

interface PlateProps {
  plate: string;
  /** Null where its form tells none. */
  country?: string | null;
}

/** A licence plate that looks like one: the blue band with the country where its form tells it. */
export function Plate({ plate, country = plateCountry(plate) }: PlateProps) {
  return (
    <span className={classes.plate} data-plain={country === null || undefined}>
      {country !== null && (
        <span className={classes.band} aria-hidden>
          {country}
        </span>
      )}
      <span className={classes.text}>{plate}</span>
    </span>
  );
}
