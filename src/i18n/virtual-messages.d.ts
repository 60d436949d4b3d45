type All = import('./messages.ts').Messages;
type Later = Pick<All, 'changes' | 'keys' | 'settings'>;
type First = Omit<All, keyof Later>;

declare module 'virtual:messages/en' {
  const messages: First;
  export default messages;
}

declare module 'virtual:messages/de' {
  const messages: First;
  export default messages;
}

declare module 'virtual:messages/en/later' {
  const messages: Later;
  export default messages;
}

declare module 'virtual:messages/de/later' {
  const messages: Later;
  export default messages;
}
