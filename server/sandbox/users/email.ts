const MAX_LENGTH = 254;

/**
 * Whether a text can be an e-mail address: something, one @, something, no space. Stricter would
 * turn away addresses that exist.
 */
export const isEmail = (text: string): boolean =>
  text.length <= MAX_LENGTH && /^[^\s@\0]+@[^\s@\0]+$/.test(text) && text.isWellFormed();
