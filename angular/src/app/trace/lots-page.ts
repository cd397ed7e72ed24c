import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { Lot, LotApi, LotQuery, Verification } from './lot-api';

const STATES = ['grown', 'purchased', 'processed', 'inStock', 'shipped', 'sold'] as const;
const TONES: Record<string, string> = { inStock: 'cc-badge-good', sold: 'cc-badge-info', shipped: 'cc-badge-warn' };
const PAGE_SIZE = 20;
const FILTER_PAUSE_MS = 300;

/** Lots of the county, or of one's own subjects: searched, filtered, sorted, in pages; the export has what the list shows. */
@Component({
  selector: 'app-lots-page',
  imports: [DayPipe, InstantPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:Lots' | abpLocalization">
      <a class="btn btn-outline-primary btn-sm" [href]="excelUrl()" download><i class="fas fa-file-excel" aria-hidden="true"></i> {{ '::ExportExcel' | abpLocalization }}</a>
      @if (mayVerify) { <button type="button" class="btn btn-outline-primary btn-sm" [disabled]="checking()" (click)="verify()"><i class="fas fa-shield-alt" aria-hidden="true"></i> {{ '::Trace:Verify' | abpLocalization }}</button> }
    </app-page-head>
    @if (checked(); as v) {
      @if (v.isIntact) { <div class="alert alert-success" role="status">{{ '::Trace:VerifyIntact' | abpLocalization: '' + v.eventCount }}</div> }
      @else { <div class="alert alert-danger" role="alert">{{ '::Trace:VerifyChanged' | abpLocalization: '' + v.changedEvents.length : v.changedEvents.join(', ') }}</div> }
    }
    <section class="cc-card cc-card-flush">
      <div class="cc-toolbar">
        <input type="search" class="form-control form-control-sm cc-search" [attr.aria-label]="'::Trace:Search' | abpLocalization" [placeholder]="'::Trace:SearchHelp' | abpLocalization" (input)="type($any($event.target).value)" />
        <select class="form-select form-select-sm cc-narrow" [attr.aria-label]="'::Trace:State' | abpLocalization" (change)="set({ state: $any($event.target).value || undefined })">
          <option value="">{{ '::Trace:AllStates' | abpLocalization }}</option>
          @for (s of states; track s) { <option [value]="s">{{ 'Enum:LotState:' + s | ccLabel: s }}</option> }
        </select>
        <select class="form-select form-select-sm cc-narrow cc-clip" [attr.aria-label]="'::Trace:Product' | abpLocalization" (change)="set({ productCode: $any($event.target).value || undefined })">
          <option value="">{{ '::Trace:AllProducts' | abpLocalization }}</option>
          @for (p of products(); track p.number) { <option [value]="p.number">{{ p.name | ccText }}</option> }
        </select>
        <label class="cc-check"><input type="checkbox" class="form-check-input" (change)="set({ inStock: $any($event.target).checked || undefined })" /> {{ '::Trace:InStockOnly' | abpLocalization }}</label>
        <label class="cc-check"><input type="checkbox" class="form-check-input" (change)="set({ isBlocked: $any($event.target).checked || undefined })" /> {{ '::Trace:BlockedOnly' | abpLocalization }}</label>
        @if (shown(); as result) { <span class="cc-count">{{ '::Total' | abpLocalization: result.totalCount.toString() }}</span> }
      </div>
      @if (shown(); as result) {
        @if (result.items.length) {
          <div class="cc-scroll" [class.cc-loading]="list.isLoading()">
            <table class="cc-table cc-cards">
              <thead>
                <tr>
                  @for (c of columns; track c.name) {
                    <th [class.cc-n]="c.name === 'quantity'">
                      @if (c.sortable) { <button type="button" class="cc-sort" (click)="sortBy(c.name)">{{ '::' + c.label | abpLocalization }} <i [class]="sorting() === c.name ? 'fas fa-sort-up' : sorting() === c.name + ' desc' ? 'fas fa-sort-down' : 'fas fa-sort'" aria-hidden="true"></i></button> }
                      @else { {{ '::' + c.label | abpLocalization }} }
                    </th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (lot of result.items; track lot.id) {
                  <tr>
                    <td class="cc-card-title cc-nowrap"><a [routerLink]="['/trace/lots', lot.id]">{{ lot.number }}</a></td>
                    <td [attr.data-label]="'::Trace:Product' | abpLocalization">{{ lot.productName | ccText }}</td>
                    <td [attr.data-label]="'::Trace:State' | abpLocalization"><span class="cc-badge {{ tone(lot.state) }}">{{ 'Enum:LotState:' + lot.state | ccLabel: lot.state }}</span> @if (lot.isBlocked) { <span class="cc-badge cc-badge-bad">{{ '::Trace:Blocked' | abpLocalization }}</span> }</td>
                    <td class="cc-n" [attr.data-label]="'::Trace:Left' | abpLocalization">{{ lot.quantity | num }} {{ (lot.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td>
                    <td class="cc-nowrap" [attr.data-label]="'::Trace:StartedOn' | abpLocalization">{{ lot.startedOn | instant }}</td>
                    <td class="cc-nowrap" [class.cc-blank]="!lot.bestBefore" [attr.data-label]="'::Trace:BestBefore' | abpLocalization">{{ lot.bestBefore | day }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (result.totalCount > pageSize) {
            <div class="cc-pager"><ngb-pagination [collectionSize]="result.totalCount" [pageSize]="pageSize" [page]="page()" (pageChange)="page.set($event)" [maxSize]="5" [rotate]="true" [ellipses]="false" size="sm" /></div>
          }
        } @else { <div class="cc-empty"><i class="fas fa-boxes" aria-hidden="true"></i><p>{{ (isFiltered() ? '::NoMatch' : '::Trace:NoLots') | abpLocalization }}</p></div> }
      } @else { <app-load-state [failed]="!!list.error()" (retry)="list.reload()" /> }
    </section>
  `,
  styles: `.cc-clip { max-width: 16rem }`,
})
export class LotsPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  protected readonly states = STATES;
  protected readonly pageSize = PAGE_SIZE;
  protected readonly columns = [
    { name: 'number', label: 'Trace:Number', sortable: true }, { name: 'productName', label: 'Trace:Product', sortable: false }, { name: 'state', label: 'Trace:State', sortable: false }, { name: 'quantity', label: 'Trace:Left', sortable: true },
    { name: 'startedOn', label: 'Trace:StartedOn', sortable: true }, { name: 'bestBefore', label: 'Trace:BestBefore', sortable: true },
  ];
  private readonly query = signal<LotQuery>({});
  protected readonly sorting = signal('');
  protected readonly page = signal(1);
  protected readonly list = rxResource({
    params: () => ({ ...this.query(), sorting: this.sorting() || undefined, skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.list(params),
  });
  /** What is on screen stays there while the next page is on its way. */
  protected readonly shown = signal<Paged<Lot> | null>(null);
  private readonly productList = rxResource({ stream: () => this.api.products() });
  protected readonly products = computed(() => (this.productList.hasValue() ? this.productList.value().items : []));
  protected readonly mayVerify = inject(PermissionService).getGrantedPolicy(policies.traceManage);
  protected readonly excelUrl = computed(() => downloadUrl('list/lot.xlsx', this.context.language(), { ...this.query(), sorting: this.sorting() }));
  protected readonly isFiltered = computed(() => Object.values(this.query()).some(value => value !== undefined && value !== ''));
  protected readonly checking = signal(false);
  protected readonly checked = signal<Verification | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
  }

  protected tone(state: string): string {
    return TONES[state] ?? 'cc-badge-info';
  }

  protected async verify(): Promise<void> {
    this.checking.set(true);
    try {
      this.checked.set(await firstValueFrom(this.api.verify()));
    } finally {
      this.checking.set(false);
    }
  }

  protected type(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.set({ filter: text.trim() || undefined }), FILTER_PAUSE_MS);
  }

  protected set(change: Partial<LotQuery>): void {
    this.query.update(query => ({ ...query, ...change }));
    this.page.set(1);
  }

  protected sortBy(name: string): void {
    this.sorting.update(now => (now === name ? `${name} desc` : now === `${name} desc` ? '' : name));
    this.page.set(1);
  }
}
