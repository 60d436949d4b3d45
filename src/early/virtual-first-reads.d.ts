declare module 'virtual:first-reads' {
  export const firstReads: typeof import('./first-reads-table.ts').firstReads;
}
