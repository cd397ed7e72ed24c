import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { finalize } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { pickText } from '../core/localized-text';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, WanPipe } from '../shared/pipes';
import {
  LEDGER_ACCOUNTS, LEDGER_GROUPINGS, LedgerApi, LedgerBalances, LedgerEntry, LedgerFault, LedgerTransaction, LedgerVerification,
} from './ledger-api';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** The county's ledger: journal, balances as of a date, execution of the budget, and whether all is as it was posted. */
@Component({
  selector: 'app-ledger-page',
  imports: [DayPipe, InstantPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ledger-page.html',
})
export class LedgerPage {
  private readonly api = inject(LedgerApi);
  private readonly permissions = inject(PermissionService);
  protected readonly context = inject(CountyContext);

  protected readonly views = ['journal', 'balances'] as const;
  protected readonly viewNames = { journal: '::Ledger:Journal', balances: '::Ledger:Balances' };
  protected readonly kinds = [
    'appropriation', 'allocation', 'commitment', 'payable', 'payment', 'depositPaid', 'depositReturned', 'recovery', 'reallocation', 'release', 'reversal',
  ];
  protected readonly accounts = LEDGER_ACCOUNTS;
  protected readonly groupings = LEDGER_GROUPINGS;
  protected readonly pageSize = PAGE_SIZE;
  protected readonly canVerify = this.permissions.getGrantedPolicy(policies.ledgerVerify);

  protected readonly view = signal<(typeof this.views)[number]>('journal');
  protected readonly filter = signal('');
  protected readonly kind = signal('');
  /** From the address, when another page leads to the postings of one line. */
  protected readonly line = signal(inject(ActivatedRoute).snapshot.queryParamMap.get('line') ?? '');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly page = signal(1);
  protected readonly groupBy = signal<string>('budgetItem');
  protected readonly asOf = signal('');
  protected readonly expanded = signal<ReadonlySet<string>>(new Set());
  protected readonly verification = signal<LedgerVerification | null>(null);
  protected readonly isVerifying = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly query = computed(() => ({
    filter: this.filter().trim() || undefined,
    kind: this.kind() || undefined,
    budgetItemCode: this.line().trim() || undefined,
    from: this.from() || undefined,
    to: this.to() || undefined,
  }));
  protected readonly hasFilter = computed(() => Object.values(this.query()).some(value => value !== undefined));
  protected readonly excelUrl = computed(() => {
    const chosen = Object.entries(this.query()).filter(([, value]) => value !== undefined) as [string, string][];
    const query = new URLSearchParams(chosen).toString();
    return downloadUrl('ledger.xlsx', this.context.language()) + (query ? `&${query}` : '');
  });

  protected readonly list = rxResource({
    params: () => (this.view() === 'journal' ? { ...this.query(), skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE } : undefined),
    stream: ({ params }) => this.api.list(params),
  });
  protected readonly shown = signal<Paged<LedgerTransaction> | null>(null);
  protected readonly balances = rxResource({
    params: () => (this.view() === 'balances' ? { groupBy: this.groupBy(), asOf: this.asOf() || undefined } : undefined),
    stream: ({ params }) => this.api.balances(params),
  });
  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
  }

  /** Applies a filter from the first page on; typing is given time to finish. */
  protected apply(change: () => void, isTyping = false): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        change();
        this.page.set(1);
      },
      isTyping ? FILTER_PAUSE_MS : 0,
    );
  }

  protected toggle(id: string): void {
    const open = new Set(this.expanded());
    if (!open.delete(id)) open.add(id);
    this.expanded.set(open);
  }

  protected verify(): void {
    this.isVerifying.set(true);
    this.verification.set(null);
    this.api.verify().pipe(finalize(() => this.isVerifying.set(false))).subscribe(result => this.verification.set(result));
  }

  /** What an account is kept by, in one line. */
  protected accountText(entry: LedgerEntry): string {
    return [entry.budgetItemCode, entry.fundSourceCode, entry.payeeName].filter(Boolean).join(' · ');
  }

  protected rowName(row: LedgerBalances['rows'][number]): string {
    return pickText(row.name, this.context.language()) || row.payeeName || row.key || this.context.text('Ledger:NoName');
  }

  protected faultPlace(fault: LedgerFault): string {
    const place = (key: string, value: number | null | undefined) => (value ? this.context.text(key).replace('{0}', String(value)) : '');
    return [place('Ledger:FaultAt', fault.sequence), place('Ledger:FaultLine', fault.line), fault.account].filter(Boolean).join(' · ');
  }
}
