import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { rateText } from '../funds/execution';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { VisitDialog } from '../visits/visit-dialog';
import { SupervisionApi } from './supervision';

/** One county of a province by what it publishes: its money by system, its reports, approvals, inspections. */
@Component({
  selector: 'app-supervised-county-page',
  imports: [DayPipe, InstantPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe, VisitDialog, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supervised-county-page.html',
})
export class SupervisedCountyPage {
  private readonly api = inject(SupervisionApi);
  private readonly context = inject(CountyContext);

  /** County, from the address. */
  readonly id = input.required<string>();

  /** True while the official says why the county is entered. */
  protected readonly entering = signal(false);
  protected readonly rateText = rateText;
  protected readonly details = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.county(params) });
  protected readonly data = computed(() => (this.details.hasValue() ? this.details.value() : null));
  protected readonly name = computed(() => pickText(this.data()?.county.name, this.context.language()));
  protected readonly amounts = ['planned', 'allocated', 'committed', 'payable', 'paid'] as const;
  protected readonly amountNames = {
    planned: '::Execution:Planned', allocated: '::Execution:Allocated', committed: '::Execution:Committed', payable: '::Execution:Payable', paid: '::Execution:Paid',
  };

  protected print(): void {
    window.print();
  }
}
