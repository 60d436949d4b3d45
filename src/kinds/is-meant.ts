import { looksLikeEmail } from './email.ts';
import { looksLikeVin } from './vin.ts';

/** A German plate as people write it; within a sentence in capitals alone. */
const plate = /^[A-ZÄÖÜ]{1,3}(?:[-\s]\s?[A-ZÄÖÜ]{1,2}\s?|-\s?)\d{1,4}\s?[EH]?$/;

/** What has digits and stands around lists all the same. */
const asides: readonly RegExp[] = [
  // "3 cars", "12.000 km" and "20095 Hamburg" count and tell where; "1234 BCD" is a plate.
  /^(?!\d{4} [A-Z]{3}$)\d[\d.]*\s+\p{L}/u,
  /^\d{1,3}$/,
  /^\d[\d.,]*\s?(?:%|€|km|kg|eur)$/i,
  // Days and times of day.
  /(?:^|\s)\d{1,4}([./-])\d{1,2}\1\d{1,4}\.?$/,
  /^\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:uhr|h|am|pm))?$/i,
  // Telephone numbers and streets.
  /^(?:(?:tel|telefon|phone|fon|fax|mobil|mobile)\b|\+|00\d|\(0)[\d\s().:/+-]{6,}$/i,
  /(?:str|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|street|road|avenue)\.?\s\d{1,4}\s?[a-z]?$/i,
];

/** Whether a text that means no element has the form of one: a VIN, a German plate or an address. */
export const hasForm = (bare: string): boolean =>
  looksLikeVin(bare) || plate.test(bare) || looksLikeEmail(bare);

/** Whether a text that is a whole cell, or a line of its own, and means no element was likely meant to be one. */
export function mayBeMeant(bare: string): boolean {
  // "Stand: 25.11.2026" is a day as well.
  const said = bare.replace(/^\p{L}[\p{L} ]*:\s+/u, '');
  const isShort = bare.split(/\s+/).length <= 3 && /\d/.test(bare);
  return isShort && !asides.some((aside) => aside.test(bare) || aside.test(said));
}
