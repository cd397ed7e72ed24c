import { describe, expect, it } from 'vitest';
import { dayRange } from './day-range';

describe('range of days', () => {
  it('has both days in full, in the zone of the reader', () => {
    const { from, to } = dayRange('2026-05-01', '2026-05-01');
    expect(from).toBe(new Date(2026, 4, 1).toISOString());
    expect(to).toBe(new Date(2026, 4, 2).toISOString());
  });

  it('is open where no day is given', () => {
    expect(dayRange('', '2026-13')).toEqual({ from: undefined, to: undefined });
  });
});
