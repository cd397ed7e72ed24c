import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { pickText } from '../core/localized-text';
import { rateText } from '../funds/execution';
import { Bar, BarList } from '../shared/bar-list';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { arrange, needsAttention, Sort, SORTS, SupervisionApi } from './supervision';

/** For the authorities above: execution rate, late reports and stuck approvals of each of their counties, side by side. */
@Component({
  selector: 'app-supervision-page',
  imports: [BarList, DayPipe, InstantPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supervision-page.html',
})
export class SupervisionPage {
  private readonly api = inject(SupervisionApi);
  private readonly context = inject(CountyContext);

  protected readonly sorts = SORTS;
  protected readonly sortNames: Record<Sort, string> = {
    name: '::Field:county', executionRate: '::Execution:Rate', lateReports: '::Supervision:LateReports', stuckApprovals: '::Supervision:StuckApprovals',
    openRectifications: '::Supervision:OpenRectifications', openObjections: '::Supervision:OpenObjections', paid: '::Execution:Paid',
  };
  protected readonly needsAttention = needsAttention;
  protected readonly rateText = rateText;
  protected readonly text = signal('');
  protected readonly attentionOnly = signal(false);
  protected readonly sort = signal<Sort>('executionRate');

  /** Day of the region tree; empty for today. */
  protected readonly day = signal('');

  protected readonly list = rxResource({ params: () => this.day(), stream: ({ params }) => this.api.counties(params) });
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly counties = computed(() => arrange(this.all() ?? [], this.text(), this.attentionOnly(), this.sort(), this.context.language()));
  protected readonly excelUrl = computed(() => downloadUrl('province-supervision.xlsx', this.context.language()));
  protected readonly bars = computed<Bar[]>(() =>
    this.counties().filter(county => county.isUnderToday).map(county => ({ label: pickText(county.name, this.context.language()), value: county.executionRate ?? 0, target: 100, text: rateText(county.executionRate) })),
  );

  protected setSort(value: string): void {
    this.sort.set(value as Sort);
  }

  protected print(): void {
    window.print();
  }
}
