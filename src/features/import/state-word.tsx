import classes from './import.module.css';

/** How a row stands, by a word and a colour. */
export function StateWord({ state, word }: { state: string; word: string }) {
  return (
    <span data-state={state} className={classes.state}>
      {word}
    </span>
  );
}
