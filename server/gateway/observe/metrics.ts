import type { KeyOutcome } from '../keys/idempotency.ts';
import type { AccessRecord } from './access-log.ts';

/** Upper bounds of the latency histogram, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What one process counts; Prometheus adds the processes up. */
export interface Metrics {
  record(record: AccessRecord): void;
  recordKey(outcome: KeyOutcome): void;
  /** The Prometheus text format, version 0.0.4. */
  text(now: { inFlight: number; listeners: number }): string;
}

interface Latency {
  counts: number[];
  sum: number;
  count: number;
}

/** Counts requests by route, method and status. Labels are patterns, so that their number is bounded. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const latencies = new Map<string, Latency>();
  const keys = new Map<KeyOutcome, number>();

  function observe(route: string, seconds: number): void {
    const latency = latencies.get(route) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
    latency.counts = latency.counts.map((count, at) =>
      seconds <= (buckets[at] ?? Infinity) ? count + 1 : count,
    );
    latency.sum += seconds;
    latency.count += 1;
    latencies.set(route, latency);
  }

  function histogram([route, { counts, sum, count }]: [string, Latency]): string[] {
    const name = 'motorpool_request_duration_seconds';
    return [
      ...counts.map(
        (upTo, at) => `${name}_bucket{route="${route}",le="${buckets[at] ?? ''}"} ${upTo}`,
      ),
      `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
      `${name}_sum{route="${route}"} ${sum}`,
      `${name}_count{route="${route}"} ${count}`,
    ];
  }

  return {
    record({ method, route, status, ms }) {
      const labels = `route="${route}",method="${method}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      observe(route, ms / 1_000);
    },
    recordKey(outcome) {
      keys.set(outcome, (keys.get(outcome) ?? 0) + 1);
    },
    text({ inFlight, listeners }) {
      const lines = [
        '# HELP motorpool_requests_total Requests answered, by route, method and status.',
        '# TYPE motorpool_requests_total counter',
        ...[...requests].map(([labels, count]) => `motorpool_requests_total{${labels}} ${count}`),
        '# HELP motorpool_request_duration_seconds Time from the head of a request to the end of its answer.',
        '# TYPE motorpool_request_duration_seconds histogram',
        ...[...latencies].flatMap(histogram),
        '# HELP motorpool_calls_in_flight Calls to environments that are on their way.',
        '# TYPE motorpool_calls_in_flight gauge',
        `motorpool_calls_in_flight ${inFlight}`,
        '# HELP motorpool_listeners Open streams of live changes.',
        '# TYPE motorpool_listeners gauge',
        `motorpool_listeners ${listeners}`,
        '# HELP motorpool_idempotency_total Writes with an Idempotency-Key, by how they ended.',
        '# TYPE motorpool_idempotency_total counter',
        ...[...keys].map(
          ([outcome, count]) => `motorpool_idempotency_total{outcome="${outcome}"} ${count}`,
        ),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
