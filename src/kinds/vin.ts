const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether a text has the form of a VIN (ISO 3779): 17 signs, without I, O and Q. */
export const looksLikeVin = (text: string) => /^(?=.*\d)[A-HJ-NPR-Z0-9]{17}$/i.test(text);

/**
 * Whether the ninth sign of a VIN is the check digit of the others. Not every maker keeps to it in
 * Europe: it tells of a slip where the VIN is unknown, and of nothing else.
 */
export function hasVinCheckDigit(vin: string): boolean {
  const signs = Array.from(vin.toUpperCase());
  const sum = signs.reduce(
    (total, sign, at) => total + (values.indexOf(sign) % 10) * (weights[at] ?? 0),
    0,
  );
  const check = sum % 11;
  return signs[8] === (check === 10 ? 'X' : String(check));
}
