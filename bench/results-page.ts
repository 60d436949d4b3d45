import { type Figure, spreadText, verdictOf } from './figures.ts';

/** One bench with what it told. */
export interface Section {
  title: string;
  says: string;
  seconds: number;
  /** It ended by itself, with all its figures told. */
  isWhole: boolean;
  figures: readonly Figure[];
}

const cell = (text: string) => text.replaceAll('|', '\\|');

function rowOf(figure: Figure): string {
  const { what, unit, ours, beside, ratio, holds } = figure;
  const verdict = verdictOf(figure);
  const columns = [
    what,
    `${spreadText(ours)} ${unit}`.trim(),
    beside === null ? '' : `${beside.name}: ${spreadText(beside.values)} ${unit}`.trim(),
    ratio === null ? '' : spreadText(ratio),
    holds ? verdict : `**${verdict}**`,
  ];
  return `| ${columns.map(cell).join(' | ')} |`;
}

function sectionText({ title, says, seconds, isWhole, figures }: Section): string {
  const incomplete = isWhole ? [] : ['', 'It ended with an error: figures are missing.'];
  return [
    `## ${title}`,
    '',
    `${says} (${seconds.toFixed(0)} s)`,
    ...incomplete,
    '',
    '| what | ours | beside it | ratio | promised |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(rowOf),
  ].join('\n');
}

/** `bench/results.md`: what one run of everything measured, and on which machine. */
export function resultsPage(machine: readonly string[], sections: readonly Section[]): string {
  return [
    '# What was measured',
    '',
    'Written by `npm run bench`; what each figure means stands in [docs/performance.md](../docs/performance.md).',
    'Each is a median, with the least and the most in brackets.',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    sections.map(sectionText).join('\n\n'),
    '',
  ].join('\n');
}
