declare module 'virtual:messages/en' {
  const messages: import('./messages.ts').Messages;
  // oxlint-disable-next-line import/no-default-export -- a virtual module has one value, which the plugin exports as default
  export default messages;
}

declare module 'virtual:messages/de' {
  const messages: import('./messages.ts').Messages;
  // oxlint-disable-next-line import/no-default-export -- a virtual module has one value, which the plugin exports as default
  export default messages;
}
