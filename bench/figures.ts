import * as v from 'valibot';

const Spread = v.object({ median: v.number(), least: v.number(), most: v.number() });

/** What was measured of one thing, as the runner of all benches gets it. */
export const Figure = v.object({
  what: v.string(),
  unit: v.string(),
  ours: Spread,
  /** What it stands beside, measured by turns in the same run. */
  beside: v.nullable(v.object({ name: v.string(), values: Spread })),
  /** Ours through the other, round by round where there are rounds. */
  ratio: v.nullable(Spread),
  /** What the median may be at most, and of what: of the ratio, or of ours itself. */
  limit: v.nullable(v.object({ of: v.picklist(['ratio', 'ours']), most: v.number() })),
  holds: v.boolean(),
});
export type Figure = v.InferOutput<typeof Figure>;
export type Spread = v.InferOutput<typeof Spread>;

export interface Measured {
  what: string;
  unit: string;
  ours: readonly number[];
  beside?: { name: string; values: readonly number[] };
  /** What the ratio may be at most. */
  mostTimes?: number;
  /** What ours itself may be at most: for what does not depend on the machine. */
  most?: number;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which this share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Round by round where both have as many rounds and none is 0; else of the medians alone. Null: of nothing. */
function ratioOf(ours: readonly number[], others: readonly number[]): Spread | null {
  const byRound = ours.length === others.length && others.every((value) => value > 0);
  if (byRound) return spreadOf(ours.map((value, at) => value / (others[at] ?? Number.NaN)));
  const [one, other] = [median(ours), median(others)];
  return other === 0 ? null : spreadOf([one / other]);
}

const rounded = (value: number): string => {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
};

export const spreadText = ({ median: middle, least, most }: Spread): string =>
  least === most ? rounded(middle) : `${rounded(middle)} (${rounded(least)} to ${rounded(most)})`;

/**
 * Tells one figure: prints it, hands it to whoever started this bench, and has the process end with 1
 * where a limit is missed.
 */
export function tell(measured: Measured): void {
  const figure = figureOf(measured);
  if (!figure.holds) process.exitCode = 1;
  console.log(lineOf(figure));
  process.send?.(figure);
}

/** What came out, and whether it is what was promised. */
export function figureOf({ what, unit, ours, beside, mostTimes, most }: Measured): Figure {
  const own = spreadOf(ours);
  const other = beside === undefined ? null : spreadOf(beside.values);
  const ratio = beside === undefined ? null : ratioOf(ours, beside.values);
  const limit = limitOf(mostTimes, most);
  // So many times nothing is nothing.
  const judged = limit?.of === 'ratio' && ratio !== null ? ratio : own;
  const allowed = limit?.of === 'ratio' && ratio === null ? 0 : limit?.most;
  return {
    what,
    unit,
    ours: own,
    beside: beside === undefined || other === null ? null : { name: beside.name, values: other },
    ratio,
    limit,
    // What could not be measured keeps no limit.
    holds: allowed === undefined || judged.median <= allowed,
  };
}

function limitOf(mostTimes: number | undefined, most: number | undefined): Figure['limit'] {
  if (mostTimes !== undefined) return { of: 'ratio', most: mostTimes };
  return most === undefined ? null : { of: 'ours', most };
}

/** What was promised, and whether it was kept; empty where nothing is promised. */
export function verdictOf({ limit, unit, holds }: Figure): string {
  if (limit === null) return '';
  const most = limit.of === 'ratio' ? `${limit.most} times` : `${limit.most} ${unit}`.trim();
  return `at most ${most}: ${holds ? 'holds' : 'missed'}`;
}

function lineOf(figure: Figure): string {
  const { what, unit, ours, beside, ratio } = figure;
  const parts = [
    `${spreadText(ours)} ${unit}`.trim(),
    beside === null ? '' : `${beside.name} ${spreadText(beside.values)} ${unit}`.trim(),
    ratio === null ? '' : `${spreadText(ratio)} times`,
    verdictOf(figure),
  ];
  return `  ${what}: ${parts.filter(Boolean).join('; ')}`;
}
