/** The runs whose open form says itself what went wrong, by id. */
const told = new Set<string>();

/** The form that started the run tells of it from now on; returns how to end that, as when it closes. */
export function tellByForm(runId: string): () => void {
  told.add(runId);
  return () => {
    told.delete(runId);
  };
}

/** Whether a form that is still open tells of the run, so that nobody else has to. */
export function isToldByForm(runId: string): boolean {
  return told.has(runId);
}
