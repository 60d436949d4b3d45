/** A day as it is to be written: the moment, and the time zone in which it is that day. */
interface CalendarDay {
  date: Date;
  /** Absent where the moment is known: then it is the day on which the reader had it. */
  timeZone?: 'UTC';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes as long as to write a hundred days. */
function formatFor(locale: string, timeZone: CalendarDay['timeZone']): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone ?? ''}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  formats.set(name, format);
  return format;
}

const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.,]+)?(Z|[+-]\d\d:?\d\d)?$/i;

/** The day as a person reads it, in a language and in no more room than it needs. */
export function writtenDay({ date, timeZone }: CalendarDay, locale: string): string {
  return formatFor(locale, timeZone).format(date);
}

/** The same day as ISO 8601 has it, where a file tells it. */
export function isoDay({ date, timeZone }: CalendarDay): string {
  if (timeZone === 'UTC') return date.toISOString().slice(0, 10);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The day that a date of the API means (ISO 8601). Without an offset or without a time it is a day on
 * the calendar, the same everywhere in the world. Null where it is no date.
 */
export function calendarDay(text: string): CalendarDay | null {
  const [, year, month, day, offset] = written.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (offset !== undefined && text.trim().length > 'YYYY-MM-DD'.length + offset.length) {
    const date = new Date(text.trim().replace(' ', 'T'));
    return Number.isNaN(date.getTime()) ? null : { date };
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`)
    ? { date, timeZone: 'UTC' }
    : null;
}
