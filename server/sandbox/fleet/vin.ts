/** ISO 3779: what each character counts; I, O and Q do not occur. */
const values = new Map<string, number>(
  ['0', '1AJ', '2BKS', '3CLT', '4DMU', '5ENV', '6FW', '7GPX', '8HY', '9RZ'].flatMap(
    (characters, value) => characters.split('').map((character) => [character, value] as const),
  ),
);

/** What each of the 17 places weighs; the ninth, the check digit itself, nothing. */
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The check digit (0 to 9, or X for ten) of a VIN whose ninth place holds anything. */
function checkDigit(vin: string): string {
  const sum = weights.reduce(
    (total, weight, at) => total + weight * (values.get(vin.charAt(at)) ?? 0),
    0,
  );
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * A VIN that passes its check digit.
 *
 * @param head maker (3 characters) and description (5)
 * @param tail model year, plant and serial number (8)
 */
export function vinOf(head: string, tail: string): string {
  return head + checkDigit(`${head}0${tail}`) + tail;
}

export const isVin = (vin: string): boolean =>
  /^[A-HJ-NPR-Z\d]{17}$/.test(vin) && vin.charAt(8) === checkDigit(vin);
