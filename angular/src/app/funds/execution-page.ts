import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { today } from '../core/dates';
import { downloadUrl } from '../core/downloads';
import { pickText } from '../core/localized-text';
import { formatWan } from '../core/money';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';

import { DayPipe, TextPipe, WanPipe } from "../shared/pipes";
import { BAR_PARTS, bars, EXECUTION_AMOUNTS, ExecutionApi, ExecutionFilter, ExecutionLine, filterLines, FundExecution, rateText } from './execution';
import { LedgerApi, LedgerTransaction } from './ledger-api';

const MOST_POSTINGS = 50;

/** How the budget is spent, by system, line and fund source, now or as of a day, down to the postings of a line. */
@Component({
  selector: 'app-execution-page',
  imports: [DayPipe, LoadState, LocalizationPipe, PageHead, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './execution-page.html',
})
export class ExecutionPage {
  private readonly api = inject(ExecutionApi);
  private readonly ledger = inject(LedgerApi);
  private readonly county = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  protected readonly amounts = EXECUTION_AMOUNTS;
  protected readonly barParts = BAR_PARTS;
  protected readonly rateText = rateText;
  protected readonly names = {
    planned: '::Execution:Planned', reallocated: '::Execution:Reallocated', allocated: '::Execution:Allocated', committed: '::Execution:Committed', underApproval: '::Execution:UnderApproval',
    payable: '::Execution:Payable', paid: '::Execution:Paid', left: '::Execution:Left',
  };
  protected readonly sourceColumns = [
    { name: 'received', text: '::Execution:Received' }, { name: 'unallocated', text: '::Execution:Unallocated' }, { name: 'allocated', text: '::Execution:Allocated' }, { name: 'committed', text: '::Execution:Committed' },
    { name: 'payable', text: '::Execution:Payable' }, { name: 'paid', text: '::Execution:Paid' }, { name: 'left', text: '::Execution:Left' },
  ] as const;
  protected readonly mostPostings = MOST_POSTINGS;
  protected readonly today = today();
  protected readonly mayReadLedger = inject(PermissionService).getGrantedPolicy(policies.ledger);

  protected readonly asOf = signal('');
  protected readonly filter = signal<ExecutionFilter>({ text: '', movedOnly: false, all: false, open: new Set() });
  protected readonly openLine = signal('');

  protected readonly execution = rxResource({ params: () => this.asOf(), stream: ({ params }) => this.api.execution(params || undefined) });
  /** Names of the fund sources; the execution itself names them by code. */
  private readonly budget = rxResource({ stream: () => this.county.budget() });
  protected readonly postings = rxResource({
    params: () => (this.openLine() ? { budgetItemCode: this.openLine(), to: this.asOf() || undefined, maxResultCount: MOST_POSTINGS } : undefined),
    stream: ({ params }) => this.ledger.list(params),
  });

  /** What is on screen stays there while another day is on its way. */
  private last: FundExecution | null = null;
  protected readonly data = computed(() => (this.last = this.execution.hasValue() ? this.execution.value() : this.execution.error() ? null : this.last));
  protected readonly isLoading = computed(() => this.execution.isLoading());
  protected readonly lines = computed(() => filterLines(this.data()?.lines ?? [], this.filter(), this.context.language()));
  protected readonly bars = computed(() => bars((this.data()?.lines ?? []).filter(line => line.level === 0)));
  protected readonly excelUrl = computed(() => downloadUrl('fund-execution.xlsx', this.context.language()) + (this.asOf() ? `&asOf=${this.asOf()}` : ''));

  protected set(change: Partial<ExecutionFilter>): void {
    this.filter.update(filter => ({ ...filter, ...change }));
  }

  protected sourceName(code: string): string {
    const source = this.budget.hasValue() ? this.budget.value().sources.find(s => s.code === code) : undefined;
    return source ? pickText(source.name, this.context.language()) : code;
  }

  /** The bar in words, for who does not see it. */
  protected barText(line: ExecutionLine): string {
    const { planned, paid, payable, committed, left } = line.amounts;
    return this.context.text('Execution:ChartText', undefined, pickText(line.name, this.context.language()), ...[planned, paid, payable, committed, left].map(amount => formatWan(amount)));
  }

  /** What a movement did to the line: the debits of its accounts, or the credits when it only lost. */
  protected lineAmount(posting: LedgerTransaction, code: string): number {
    const sum = (side: string) => posting.entries.filter(entry => entry.budgetItemCode === code && entry.side === side).reduce((total, entry) => total + entry.amount, 0);
    return sum('debit') || sum('credit');
  }

  /** Opens or closes what stands below a system. */
  protected toggleSystem(code: string): void {
    const open = new Set(this.filter().open);
    if (!open.delete(code)) open.add(code);
    this.set({ open });
  }

  protected isOpen(code: string): boolean {
    return this.filter().all || this.filter().open.has(code);
  }

  protected toggle(code: string): void {
    this.openLine.update(open => (open === code ? '' : code));
  }

  protected print(): void {
    window.print();
  }
}
