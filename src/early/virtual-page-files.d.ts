declare module 'virtual:page-files' {
  export const pageFiles: import('./page-files-plugin.ts').PageFiles;
}
