import { describe, expect, it } from 'vitest';
import { formatNumber, formatWan, parseNumber, sharePercent, toWan, toYuan } from './money';

describe('money', () => {
  it('shows yuan in 万元 with two decimals at least', () => {
    expect(formatWan(9_000_000)).toBe('900.00');
    expect(formatWan(15_000_000)).toBe('1,500.00');
    expect(formatWan(-12_000)).toBe('-1.20');
  });

  it('keeps every cent of an amount', () => {
    expect(formatWan(1234.56)).toBe('0.123456');
    expect(formatWan(0.01)).toBe('0.000001');
  });

  it('does not print what binary fractions add', () => {
    expect(toWan(0.1 + 0.2)).toBe(0.00003);
    expect(toYuan(203.15)).toBe(2_031_500);
    expect(toYuan(1.005)).toBe(10_050);
  });

  it('comes back to the same yuan after being edited in 万元', () => {
    for (const yuan of [0, 0.01, 5000, 80_000.5, 2_031_500, 99_999_999.99]) expect(toYuan(toWan(yuan))).toBe(yuan);
  });

  it('shows a dash where no amount is stated, and zero as zero', () => {
    expect(formatWan(null)).toBe('—');
    expect(formatWan(undefined)).toBe('—');
    expect(formatWan(0)).toBe('0.00');
  });

  it('reads numbers as people type them', () => {
    expect(parseNumber(' 1,500.5 ')).toBe(1500.5);
    expect(parseNumber('１２．５')).toBe(12.5);
    expect(parseNumber('')).toBeNull();
    expect(parseNumber('八万')).toBeNull();
    expect(parseNumber('1.2.3')).toBeNull();
  });

  it('gives a share only of a whole', () => {
    expect(sharePercent(555, 1500)).toBe(37);
    expect(sharePercent(1, 3)).toBe(33.3);
    expect(sharePercent(1, 0)).toBeNull();
  });

  it('groups numbers', () => {
    expect(formatNumber(6130)).toBe('6,130');
    expect(formatNumber(null)).toBe('—');
  });
});
