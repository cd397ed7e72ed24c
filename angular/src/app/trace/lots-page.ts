import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { LotApi, LotQuery, Verification } from './lot-api';

const STATES = ['grown', 'purchased', 'processed', 'inStock', 'shipped', 'sold'] as const;

/** Lots of the county, or of one's own subjects. */
@Component({
  selector: 'app-lots-page',
  imports: [DayPipe, LabelPipe, LoadState, LocalizationPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:Lots' | abpLocalization" />
    <div class="d-flex flex-wrap gap-2 mb-3">
      <input class="form-control cc-narrow" type="search" [attr.aria-label]="'::Trace:Search' | abpLocalization" [placeholder]="'::Trace:Search' | abpLocalization" (change)="set({ filter: $any($event.target).value || undefined })" />
      <select class="form-select cc-narrow" [attr.aria-label]="'::Trace:State' | abpLocalization" (change)="set({ state: $any($event.target).value || undefined })">
        <option value="">{{ '::Trace:State' | abpLocalization }}</option>
        @for (s of states; track s) { <option [value]="s">{{ 'Enum:LotState:' + s | ccLabel: s }}</option> }
      </select>
      <select class="form-select cc-narrow" [attr.aria-label]="'::Trace:Product' | abpLocalization" (change)="set({ productCode: $any($event.target).value || undefined })">
        <option value="">{{ '::Trace:Product' | abpLocalization }}</option>
        @for (p of products(); track p.number) { <option [value]="p.number">{{ p.name | ccText }}</option> }
      </select>
      <label><input type="checkbox" (change)="set({ inStock: $any($event.target).checked || undefined })" /> {{ '::Trace:InStockOnly' | abpLocalization }}</label>
      <label><input type="checkbox" (change)="set({ isBlocked: $any($event.target).checked || undefined })" /> {{ '::Trace:BlockedOnly' | abpLocalization }}</label>
    </div>
    <p><a class="btn btn-outline-secondary btn-sm" [href]="excelUrl()">{{ '::Trace:Export' | abpLocalization }}</a></p>
    @if (mayVerify) {
      <p><button type="button" class="btn btn-outline-secondary btn-sm" [disabled]="checking()" (click)="verify()">{{ '::Trace:Verify' | abpLocalization }}</button></p>
      @if (checked(); as v) {
        @if (v.isIntact) { <div class="alert alert-success" role="status">{{ '::Trace:VerifyIntact' | abpLocalization: '' + v.eventCount }}</div> }
        @else { <div class="alert alert-danger" role="alert">{{ '::Trace:VerifyChanged' | abpLocalization: '' + v.changedEvents.length : v.changedEvents.join(', ') }}</div> }
      }
    }
    @if (page.hasValue()) {
      <div class="table-responsive">
        <table class="table">
          <thead><tr><th>{{ '::Trace:Number' | abpLocalization }}</th><th>{{ '::Trace:Product' | abpLocalization }}</th><th>{{ '::Trace:State' | abpLocalization }}</th><th>{{ '::Trace:Left' | abpLocalization }}</th><th>{{ '::Trace:BestBefore' | abpLocalization }}</th></tr></thead>
          <tbody>
            @for (lot of items(); track lot.id) {
              <tr>
                <td><a [routerLink]="['/trace/lots', lot.id]">{{ lot.number }}</a> @if (lot.isBlocked) { <span class="badge bg-danger">{{ '::Trace:Blocked' | abpLocalization }}</span> }</td>
                <td>{{ lot.productName | ccText }}</td><td>{{ 'Enum:LotState:' + lot.state | ccLabel: lot.state }}</td>
                <td>{{ lot.quantity }} {{ (lot.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td><td>{{ lot.bestBefore | day }}</td>
              </tr>
            } @empty { <tr><td colspan="5">{{ '::Trace:NoLots' | abpLocalization }}</td></tr> }
          </tbody>
        </table>
      </div>
    } @else { <app-load-state [failed]="!!page.error()" (retry)="page.reload()" /> }
  `,
})
export class LotsPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  protected readonly states = STATES;
  private readonly query = signal<LotQuery>({ maxResultCount: 100 });
  protected readonly page = rxResource({ params: () => this.query(), stream: ({ params }) => this.api.list(params) });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));

  private readonly productList = rxResource({ stream: () => this.api.products() });
  protected readonly products = computed(() => (this.productList.hasValue() ? this.productList.value().items : []));
  protected readonly mayVerify = inject(PermissionService).getGrantedPolicy(policies.traceManage);
  protected readonly excelUrl = computed(() => downloadUrl('list/lot.xlsx', this.context.language()));
  protected readonly checking = signal(false);
  protected readonly checked = signal<Verification | null>(null);

  protected async verify(): Promise<void> {
    this.checking.set(true);
    try {
      this.checked.set(await firstValueFrom(this.api.verify()));
    } finally {
      this.checking.set(false);
    }
  }

  protected set(change: Partial<LotQuery>): void {
    this.query.update(query => ({ ...query, ...change }));
  }
}
