import { HttpErrorResponse } from '@angular/common/http';
import { errorText } from '../core/errors';

/** Part of a form that a refusal is about. */
export type ProblemField = 'lot' | 'amount' | 'output' | 'site' | 'time' | 'input' | 'package' | 'product' | 'party' | 'form';

/** A refusal of the server, at the field that it concerns. */
export interface RecordProblem {
  field: ProblemField;
  message: string;
  /** Lot that is named. */
  lot?: string;
}

const FIELDS: Record<string, ProblemField> = {
  'Trace:LotShort': 'amount', 'Trace:QuantityIsNone': 'amount', 'Trace:ReturnOverSold': 'amount', 'Trace:UnitDiffers': 'amount',
  'Trace:WithdrawalRuns': 'lot', 'Trace:LotBlocked': 'lot', 'Trace:LotUnknown': 'lot', 'Trace:LotOfOthers': 'lot', 'Trace:BestBeforeOver': 'lot', 'Trace:NothingNamed': 'lot', 'Trace:IdentifierUnknown': 'lot', 'Trace:ForeignIdentifier': 'lot',
  'Trace:OutputOverInput': 'output', 'Trace:LotExists': 'output',
  'Trace:ProductMissing': 'product', 'Trace:ProductUnknown': 'product',
  'Trace:BeforeLotBegan': 'time', 'Trace:EventInFuture': 'time',
  'Trace:InputBanned': 'input',
  'Trace:PackageMissing': 'package', 'Trace:PackingCycle': 'package', 'Trace:PackageElsewhere': 'package',
  'Trace:PlaceOfOthers': 'site', 'Trace:SubjectNotFiled': 'site',
};

/** What the server refused, and where in the form to say it. */
export function recordProblem(error: unknown, fallback: string): RecordProblem {
  const body = error instanceof HttpErrorResponse ? (error.error?.error as { code?: string; data?: Record<string, unknown> } | undefined) : undefined;
  const lot = body?.data?.['lot'];
  return { field: FIELDS[body?.code ?? ''] ?? 'form', message: errorText(error, fallback), lot: typeof lot === 'string' ? lot : undefined };
}
