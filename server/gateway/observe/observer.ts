import { randomUUID } from 'node:crypto';
import type { RefusalCode } from '../answers.ts';
import { refusalText } from '../answers.ts';
import type { AccessRecord } from './access-log.ts';
import type { Metrics } from './metrics.ts';

/** Logs and counts every request. Writes no content of a request or an answer. */
export interface Observer {
  record(entry: AccessRecord): void;
  /** Records a request that the server refused before the app saw it. */
  refused(code: RefusalCode, method: string | undefined): void;
  /** Records a defect of the server. */
  failed(id: string, error: unknown): void;
}

/** Counts in `metrics` and writes JSON lines to `log`. */
export function createObserver(metrics: Metrics, log: (line: string) => void): Observer {
  function record(entry: AccessRecord): void {
    metrics.record(entry);
    log(JSON.stringify(entry));
  }
  return {
    record,
    refused(code, method) {
      record({
        time: new Date().toISOString(),
        id: randomUUID(),
        method: method ?? '-',
        route: '(refused)',
        environment: null,
        status: refusalText(code).status,
        ms: 0,
        bytes: null,
        cut: false,
      });
    },
    failed(id, error) {
      const time = new Date().toISOString();
      log(JSON.stringify({ time, id, level: 'error', ...describeError(error) }));
    },
  };
}

/** Name and place of an error, without its message: that can quote the request. */
function describeError(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: lines.slice(0, 5).map((line) => line.trim()) };
}
