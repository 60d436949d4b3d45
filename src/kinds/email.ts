/** As mail itself has it, without quotes: what every system that sends takes. */
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** Whether a text is the whole of one e-mail address: no sign before or after it, both sides of the @ complete. */
export function looksLikeEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return (
    at > 0 &&
    text.length <= 254 &&
    local.test(text.slice(0, at)) &&
    text
      .slice(at + 1)
      .split('.')
      .every((part) => label.test(part) && part.length <= 63)
  );
}
