import { describe, expect, it } from 'vitest';
import { Approval, ApprovalDecision } from '../approvals/approvals';
import { lastReturn } from './returned';

const decision = (kind: ApprovalDecision['kind'], time: string, opinion?: string): ApprovalDecision => ({ sequence: 1, round: 1, kind, userName: 'milin.group', papers: [], time, opinion });
const approval = (...decisions: ApprovalDecision[]): Pick<Approval, 'decisions'> => ({ decisions });

describe('what was returned', () => {
  it('says why the last time, not the first', () => {
    expect(lastReturn([approval(decision('return', '2026-01-02T08:00:00Z', '缺图纸'), decision('submit', '2026-01-03T08:00:00Z'), decision('return', '2026-01-04T08:00:00Z', '补齐消防验收'))])).toBe('补齐消防验收');
  });

  it('says nothing when nothing was returned', () => expect(lastReturn([approval(decision('submit', '2026-01-02T08:00:00Z')), approval()])).toBe(''));
});
