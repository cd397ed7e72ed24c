import { Approval } from '../approvals/approvals';

/** Why a document was last returned, in the signer's words; empty when it was not. */
export function lastReturn(approvals: Pick<Approval, 'decisions'>[]): string {
  const returns = approvals.flatMap(approval => approval.decisions).filter(decision => decision.kind === 'return');
  return returns.sort((a, b) => b.time.localeCompare(a.time))[0]?.opinion ?? '';
}
