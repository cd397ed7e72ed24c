import { describe, expect, it } from 'vitest';
import { byDay, monthDays, shiftMonth, weekday } from './month';

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

  it('has its weeks begin on Monday', () => expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([0, 6]));

  it('lists what is due day by day', () => {
    const due = byDay([{ id: 1, dueOn: '2026-11-05' }, { id: 2, dueOn: '2026-11-03' }, { id: 3, dueOn: '2026-11-05' }]);
    expect(due.map(day => [day.date, day.tasks.map(task => task.id)])).toEqual([['2026-11-03', [2]], ['2026-11-05', [1, 3]]]);
  });
});
