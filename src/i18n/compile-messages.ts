import compile from 'icu-minify/compile';
import type { MessageTree } from './message-tree.ts';

/** Messages in the form in which no parser is needed to format them, nested as they were. */
type Compiled = { [key: string]: unknown };

/** Compiles every ICU message of a tree. */
export function compileMessages(source: MessageTree): Compiled {
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileMessages(value),
    ]),
  );
}
