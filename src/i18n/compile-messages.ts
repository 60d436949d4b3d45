import compile from 'icu-minify/compile';
import type { MessageTree } from './message-tree.ts';

/**
 * Compiles every ICU message of a tree, so that no parser is needed to format them. The type stays that
 * of the messages before, which `use-intl` takes the arguments of each from.
 */
export function compileMessages<Tree extends MessageTree>(source: Tree): Tree;
export function compileMessages(source: MessageTree): { [key: string]: unknown } {
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileMessages(value),
    ]),
  );
}
