import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { LotApi, LotQuery } from './lot-api';

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
      <label><input type="checkbox" (change)="set({ inStock: $any($event.target).checked || undefined })" /> {{ '::Trace:InStockOnly' | abpLocalization }}</label>
      <label><input type="checkbox" (change)="set({ isBlocked: $any($event.target).checked || undefined })" /> {{ '::Trace:BlockedOnly' | abpLocalization }}</label>
    </div>
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
  protected readonly states = STATES;
  private readonly query = signal<LotQuery>({ maxResultCount: 100 });
  protected readonly page = rxResource({ params: () => this.query(), stream: ({ params }) => this.api.list(params) });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));

  protected set(change: Partial<LotQuery>): void {
    this.query.update(query => ({ ...query, ...change }));
  }
}
