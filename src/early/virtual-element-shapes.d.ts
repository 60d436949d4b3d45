declare module 'virtual:element-shapes' {
  export const elementShapes: typeof import('./element-shapes.ts').elementShapes;
}
