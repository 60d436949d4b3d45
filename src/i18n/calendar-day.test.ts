import { afterEach, expect, test, vi } from 'vitest';
import { calendarDay } from './calendar-day.ts';

afterEach(() => vi.unstubAllEnvs());

/** How a reader in this time zone sees it. */
const shown = (text: string, timeZone: string) => {
  const day = calendarDay(text);
  return day === null
    ? null
    : new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone, ...day }).format(day.date);
};

const zones = ['Pacific/Kiritimati', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Pago_Pago'];

test.each([
  '2026-03-01',
  '2026-03-01T00:00:00',
  '2026-03-01T23:59:59.999',
  '2026-03-01 12:30',
  '2026-03-01Z',
])('%s is that day everywhere in the world', (text) => {
  for (const zone of zones) {
    vi.stubEnv('TZ', zone);
    expect(shown(text, zone)).toBe('Mar 1, 2026');
  }
});

test('a moment is the day on which the reader had it', () => {
  expect(shown('2026-03-01T23:30:00Z', 'Europe/Berlin')).toBe('Mar 2, 2026');
  expect(shown('2026-03-01T23:30:00+01:00', 'America/Los_Angeles')).toBe('Mar 1, 2026');
  expect(shown('2026-03-01T01:00:00+0200', 'Pacific/Pago_Pago')).toBe('Feb 28, 2026');
});

test.each(['', 'soon', '2026-02-30', '2026-13-01', '01.03.2026', '2026-03-01T99:00:00Z'])(
  '"%s" is no date',
  (text) => {
    expect(calendarDay(text)).toBeNull();
  },
);
