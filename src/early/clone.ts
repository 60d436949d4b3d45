/** What stands in a template of the page, to be shown; null where there is none. */
export function clone(id: string): DocumentFragment | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTemplateElement ? document.importNode(found.content, true) : null;
}
