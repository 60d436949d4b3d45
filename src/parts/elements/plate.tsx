import { plateCountry } from './plate-country.ts';
import classes from './plate.module.css';

/** A licence plate that looks like one: the blue band with the country where its form tells it. */
export function Plate({ plate }: { plate: string }) {
  const country = plateCountry(plate);
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
