import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { LocalizedText } from '../core/localized-text';
import { ListQuery, Paged } from '../core/models';

/** One side of a movement. Amounts in yuan. */
export interface LedgerEntry {
  line: number;
  side: 'debit' | 'credit';
  kind: string;
  fundSourceCode: string;
  budgetItemCode?: string | null;
  subProjectId?: string | null;
  payeeId?: string | null;
  payeeName?: string | null;
  amount: number;
}

export interface LedgerTransaction {
  id: string;
  sequence: number;
  kind: string;
  date: string;
  documentType: string;
  documentId: string;
  description: string;
  amount: number;
  userName?: string | null;
  postedAt: string;
  reversesId?: string | null;
  reversedBySequence?: number | null;
  hash: string;
  entries: LedgerEntry[];
}

export interface LedgerQuery extends ListQuery {
  kind?: string;
  from?: string;
  to?: string;
  budgetItemCode?: string;
}

/** Accounts, in the order in which money passes through them. */
export const LEDGER_ACCOUNTS = ['fundsGranted', 'fundsReturned', 'unallocated', 'budgetAvailable', 'committed', 'payable', 'paid', 'deposit', 'recovered'] as const;

export type LedgerAmounts = Record<(typeof LEDGER_ACCOUNTS)[number], number>;

export const LEDGER_GROUPINGS = ['fundSource', 'system', 'budgetItem', 'subProject', 'payee', 'account'] as const;

export interface LedgerBalances {
  groupBy: string;
  asOf?: string | null;
  rows: { key: string; name: LocalizedText; payeeName?: string | null; amounts: LedgerAmounts }[];
  total: LedgerAmounts;
}

export interface LedgerFault {
  kind: string;
  sequence?: number | null;
  line?: number | null;
  account?: string | null;
  expected?: string | null;
  actual?: string | null;
}

export interface LedgerVerification {
  isIntact: boolean;
  transactionCount: number;
  entryCount: number;
  headSequence: number;
  headHash: string;
  faults: LedgerFault[];
}

/** The ledger; it is only read here. */
@Injectable({ providedIn: 'root' })
export class LedgerApi {
  private readonly rest = inject(RestService);

  list(query: LedgerQuery): Observable<Paged<LedgerTransaction>> {
    return this.get('/api/app/ledger', query);
  }

  balances(query: { groupBy: string; asOf?: string }): Observable<LedgerBalances> {
    return this.get('/api/app/ledger/balances', query);
  }

  verify(): Observable<LedgerVerification> {
    return this.rest.request({ method: 'POST', url: '/api/app/ledger/verify' });
  }

  private get<T>(url: string, params?: object): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'GET', url, params: params as Record<string, never> });
  }
}
