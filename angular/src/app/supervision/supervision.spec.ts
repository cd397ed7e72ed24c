import { describe, expect, it } from 'vitest';
import { arrange, needsAttention, SupervisedCounty } from './supervision';

const county = (code: string, values: Partial<SupervisedCounty> = {}): SupervisedCounty => ({
  id: code, code, name: { 'zh-Hans': code, en: `County ${code}` }, planned: 0, allocated: 0, committed: 0, payable: 0, paid: 0, executionRate: 0, subProjects: 0, subProjectsAccepted: 0, subProjectsOverdue: 0, subProjectsHalted: 0,
  lateReports: 0, missingReports: 0, pendingApprovals: 0, stuckApprovals: 0, openRectifications: 0, overdueRectifications: 0, openObjections: 0, isUnderToday: true, ...values,
});
const counties = [county('b', { executionRate: 40, stuckApprovals: 2 }), county('a', { executionRate: 10, lateReports: 3 }), county('c', { executionRate: null })];

describe('counties of a province', () => {
  it('come with the lowest execution rate first, those without a budget last', () => {
    expect(arrange(counties, '', false, 'executionRate', 'en').map(c => c.code)).toEqual(['a', 'b', 'c']);
  });

  it('come with the most stuck approvals or late reports first', () => {
    expect(arrange(counties, '', false, 'stuckApprovals', 'en').map(c => c.code)).toEqual(['b', 'a', 'c']);
    expect(arrange(counties, '', false, 'lateReports', 'en').map(c => c.code)).toEqual(['a', 'b', 'c']);
  });

  it('are found by name, and narrowed to those that need attention', () => {
    expect(arrange(counties, 'county b', false, 'name', 'en').map(c => c.code)).toEqual(['b']);
    expect(arrange(counties, '', true, 'name', 'en').map(c => c.code)).toEqual(['b']);
  });

  it('need no attention for a late report that has come in meanwhile', () => expect(needsAttention(county('d', { lateReports: 2 }))).toBe(false));
});
