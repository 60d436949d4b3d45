import * as v from 'valibot';

/** ICU messages by name, nested. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

const Tree: v.GenericSchema<unknown, MessageTree> = v.record(
  v.string(),
  v.union([v.string(), v.lazy(() => Tree)]),
);

/** What a file of messages exports, where it is imported by its path. */
export const MessageModule = v.object({ messages: Tree });
