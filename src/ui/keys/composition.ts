/** Browsers of before told of a key of an input method by this code alone; Safari still does at its end. */
const ofInputMethod = 229;

/** Whether the key belongs to an input method that composes text, as Enter that picks a character. */
const isComposing = ({ isComposing: composes, keyCode }: KeyboardEvent) =>
  composes || keyCode === ofInputMethod;

/**
 * Keeps the keys of an input method (Japanese, dead keys) from everything that listens to keys, for good
 * and in one place: a handler of keys never has to ask. What is composed arrives in the field all the same.
 */
export function guardComposition(): void {
  const guard = (event: KeyboardEvent) => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    // Where the composition is told to be over, Enter would still send the form.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  };
  for (const name of ['keydown', 'keyup'] as const)
    addEventListener(name, guard, { capture: true });
}
