type All = import('./messages.ts').Messages;
type Later = Pick<All, 'changes' | 'keys' | 'settings'>;
type First = Omit<All, keyof Later>;
type Loaders<Part> = Readonly<
  Record<import('./languages.ts').Language, () => Promise<{ default: Part }>>
>;

declare module 'virtual:messages' {
  export const first: Loaders<First>;
  export const later: Loaders<Later>;
}
