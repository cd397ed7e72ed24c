import { describe, expect, it } from 'vitest';
import { bars, ExecutionAmounts, ExecutionLine, filterLines, isMoved, rateText } from './execution';

const none: ExecutionAmounts = { planned: 0, reallocated: 0, allocated: 0, committed: 0, underApproval: 0, payable: 0, paid: 0, left: 0 };
const line = (code: string, level: number, amounts: Partial<ExecutionAmounts> = {}): ExecutionLine => ({
  code, level, kind: level === 0 ? 'system' : 'line', name: { 'zh-Hans': `名称 ${code}` }, amounts: { ...none, ...amounts },
});
const lines = [line('S1', 0, { planned: 300, paid: 100, left: 200 }), line('C1', 1), line('L1', 2, { paid: 100 }), line('L2', 2), line('S2', 0, { planned: 600, paid: 0, committed: 100, left: 500 }), line('L3', 1)];
const codes = (filter: Partial<Parameters<typeof filterLines>[1]>) => filterLines(lines, { text: '', movedOnly: false, all: false, open: new Set<string>(), ...filter }, 'zh-Hans').map(l => l.code);

describe('execution', () => {
  it('shows a line that is found together with what stands above it', () => {
    expect(codes({ text: 'l2' })).toEqual(['S1', 'C1', 'L2']);
    expect(codes({ text: '名称 L3' })).toEqual(['S2', 'L3']);
  });

  it('shows the systems and what is below an open one, everything, or only lines with money moved', () => {
    expect(codes({})).toEqual(['S1', 'S2']);
    expect(codes({ open: new Set(['S2']) })).toEqual(['S1', 'S2', 'L3']);
    expect(codes({ all: true }).length).toBe(lines.length);
    expect(codes({ movedOnly: true })).toEqual(['S1', 'C1', 'L1', 'S2']);
  });

  it('takes a planned amount alone for nothing moved', () => expect(isMoved({ ...none, planned: 5, left: 5 })).toBe(false));

  it('draws all systems on one scale, and no length for what is overdrawn', () => {
    const drawn = bars([lines[0], lines[4], line('S3', 0, { paid: 60, left: -10 })]);
    expect(drawn[1].parts.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(100);
    expect(drawn[0].parts[0]).toEqual({ part: 'paid', amount: 100, width: (100 / 600) * 100 });
    expect(drawn[2].parts[3]).toEqual({ part: 'left', amount: -10, width: 0 });
    expect(bars([line('S9', 0)])[0].parts.every(part => part.width === 0)).toBe(true);
  });

  it('prints a rate, and a dash where there is no plan', () => {
    expect(rateText(33.333)).toBe('33.3%');
    expect(rateText(0)).toBe('0%');
    expect(rateText(null)).toBe('—');
  });
});
