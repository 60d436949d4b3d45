const typedInto =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])';

/** Whether letters go into this: a field for text, not one to tick. */
export const isTextField = (
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLElement && target.matches(typedInto);

/** Types into a field for its owner, in the place of what is marked there. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  // A field for e-mail addresses tells of no marking: there it is added.
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // React puts a setter of its own on the element: by that it would take this for its own doing.
  Reflect.set(owner.prototype, 'value', value.slice(0, from) + text + value.slice(to), field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
