import type { Random } from './random.ts';

const germanTowns = [
  'M',
  'B',
  'HH',
  'K',
  'S',
  'N',
  'F',
  'L',
  'DD',
  'WÜ',
  'TÜ',
  'FÜ',
  'MÜ',
  'KÖT',
  'LÖ',
];
const austrianTowns = ['W', 'G', 'L', 'S', 'KL', 'IL'];
const cantons = ['ZH', 'BE', 'GE', 'VD', 'BS', 'LU'];
const polishTowns = ['WA', 'KR', 'PO', 'GD', 'WR'];

/** The plates of a country as they are written there. */
const formats = {
  D: (random: Random) =>
    `${random.pick(germanTowns)}-${random.letters(random.int(1, 2))} ${random.int(1, 9)}${random.digits(random.int(1, 3))}`,
  A: (random: Random) =>
    `${random.pick(austrianTowns)}-${random.int(1, 9)}${random.digits(4)}${random.letters(1)}`,
  CH: (random: Random) => `${random.pick(cantons)} ${random.int(1, 9)}${random.digits(5)}`,
  F: (random: Random) => `${random.letters(2)}-${random.digits(3)}-${random.letters(2)}`,
  NL: (random: Random) =>
    `${random.letters(1, 'GHJKNPRSTXZ')}-${random.digits(3)}-${random.letters(2, 'BDFGHJKLNPRSTVXZ')}`,
  PL: (random: Random) => `${random.pick(polishTowns)} ${random.digits(5)}`,
  E: (random: Random) => `${random.digits(4)} ${random.letters(3, 'BCDFGHJKLMNPRSTVWXYZ')}`,
  I: (random: Random) => `${random.letters(2)} ${random.digits(3)} ${random.letters(2)}`,
  GB: (random: Random) => `L${random.letters(1)}${random.int(60, 74)} ${random.letters(3)}`,
};

export type Country = keyof typeof formats;

export const plateOf = (country: Country, random: Random): string => formats[country](random);
