import { describe, expect, it } from 'vitest';
import { monthDays, shiftMonth } from './month';

describe('month', () => {
  it('is shown in whole weeks from Monday', () => {
    const days = monthDays('2026-11');
    expect(days.length).toBe(42);
    expect(days[0]).toEqual({ date: '2026-10-26', number: 26, isInMonth: false });
    expect(days.filter(day => day.isInMonth).length).toBe(30);
  });

  it('that begins on a Monday has no days before it', () => expect(monthDays('2026-06')[0].date).toBe('2026-06-01'));

  it('moves over the turn of the year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  });
});
