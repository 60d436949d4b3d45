/**
 * Writes a defect of the sandbox down for the operator, as one JSON line: the error's name, the
 * database's code for it and the places in the code. Never its message, which can quote what was
 * sent.
 */
export function reportFailure(error: Error): void {
  const { name, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const at = places.slice(0, 5).map((line) => line.trim());
  const time = new Date().toISOString();
  console.error(JSON.stringify({ time, level: 'error', part: 'sandbox', error: name, code, at }));
}
