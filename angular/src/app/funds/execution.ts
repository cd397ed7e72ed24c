import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { pickText } from '../core/localized-text';
import { BudgetItem, Text } from '../core/models';

/** Amounts of execution, yuan; the rate in percent. */
export interface ExecutionAmounts {
  planned: number;
  reallocated: number;
  allocated: number;
  committed: number;
  underApproval: number;
  payable: number;
  paid: number;
  left: number;
  executionRate?: number | null;
}

export interface ExecutionLine {
  code: string;
  name: Text;
  kind: BudgetItem['values']['kind'];
  level: number;
  amounts: ExecutionAmounts;
}

export interface SourceExecution {
  code: string;
  received: number;
  unallocated: number;
  allocated: number;
  committed: number;
  payable: number;
  paid: number;
  left: number;
}

export interface FundExecution {
  lines: ExecutionLine[];
  total: ExecutionAmounts;
  sources: SourceExecution[];
  asOf?: string | null;
}

/** Amounts in the order in which they are shown. */
export const EXECUTION_AMOUNTS = ['planned', 'reallocated', 'allocated', 'committed', 'underApproval', 'payable', 'paid', 'left'] as const;

/** Parts of a bar, in the order in which money passes through them backwards: what is paid stands first. */
export const BAR_PARTS = ['paid', 'payable', 'committed', 'left'] as const;

export interface ExecutionFilter {
  text: string;
  movedOnly: boolean;
  /** Every line, whichever system is open. */
  all: boolean;
  /** Codes of the systems that are open. */
  open: ReadonlySet<string>;
}

/** True when anything happened to a line besides being planned. */
export function isMoved(amounts: ExecutionAmounts): boolean {
  return amounts.reallocated !== 0 || amounts.allocated !== 0 || amounts.committed !== 0 || amounts.underApproval !== 0 || amounts.payable !== 0 || amounts.paid !== 0;
}

/** The systems with what stands below the open ones; for words, or for lines with money moved, what is found with the items above it. */
export function filterLines(lines: ExecutionLine[], filter: ExecutionFilter, language: string): ExecutionLine[] {
  const text = filter.text.trim().toLowerCase();
  if (!text && !filter.movedOnly) {
    let isOpen = filter.all;
    return lines.filter(line => {
      if (line.level === 0) isOpen = filter.all || filter.open.has(line.code);
      return line.level === 0 || isOpen;
    });
  }

  const wanted = new Set<number>();
  const above: number[] = [];
  lines.forEach((line, index) => {
    above[line.level] = index;
    const isFound = !text || line.code.toLowerCase().includes(text) || pickText(line.name, language).toLowerCase().includes(text);
    if (isFound && (!filter.movedOnly || isMoved(line.amounts))) above.slice(0, line.level + 1).forEach(place => wanted.add(place));
  });
  return lines.filter((_, index) => wanted.has(index));
}

export interface BarPart {
  part: (typeof BAR_PARTS)[number];
  amount: number;
  /** Percent of the longest bar. */
  width: number;
}

/**
 * Stacked bars of the systems on one scale. What is left may be below zero when a line is overdrawn; it then has no length. The longest bar
 * fills the width.
 */
export function bars(systems: ExecutionLine[]): { line: ExecutionLine; parts: BarPart[] }[] {
  const lengths = systems.map(line => BAR_PARTS.reduce((sum, part) => sum + Math.max(0, line.amounts[part]), 0));
  const longest = Math.max(0, ...lengths);
  return systems.map(line => ({
    line,
    parts: BAR_PARTS.map(part => ({ part, amount: line.amounts[part], width: longest > 0 ? (Math.max(0, line.amounts[part]) / longest) * 100 : 0 })),
  }));
}

/** Percent with at most one decimal, or a dash. */
export function rateText(rate: number | null | undefined): string {
  return rate === null || rate === undefined ? '—' : `${Math.round(rate * 10) / 10}%`;
}

/** Execution of the budget. */
@Injectable({ providedIn: 'root' })
export class ExecutionApi {
  private readonly rest = inject(RestService);

  execution(asOf?: string): Observable<FundExecution> {
    return this.rest.request({ method: 'GET', url: '/api/app/fund-execution', params: asOf ? { asOf } : {} });
  }
}
