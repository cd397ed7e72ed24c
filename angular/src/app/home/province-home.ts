import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { formatNumber, formatWan, sharePercent } from '../core/money';
import { ProvinceCounty } from '../core/models';
import { Bar, BarList } from '../shared/bar-list';
import { LoadState } from '../shared/load-state';
import { DayPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';

/** Home of a province: its counties side by side. */
@Component({
  selector: 'app-province-home',
  imports: [BarList, DayPipe, LoadState, LocalizationPipe, NumPipe, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './province-home.html',
})
export class ProvinceHome {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  protected readonly overview = rxResource({ stream: () => this.api.provinceOverview() });
  protected readonly data = computed(() => (this.overview.hasValue() ? this.overview.value() : null));

  protected readonly budgetBars = computed<Bar[]>(() =>
    this.bars(county => county.budgetTotal || county.planAmount, amount => `${formatWan(amount)} ${this.context.text('Unit:Wan')}`),
  );
  protected readonly trainingBars = computed<Bar[]>(() =>
    this.bars(county => county.trainingTarget, persons => formatNumber(persons)),
  );
  protected readonly stationBars = computed<Bar[]>(() =>
    (this.data()?.counties ?? [])
      .filter(county => county.stationsTarget)
      .map(county => {
        const actual = county.stationsOpen;
        const share = sharePercent(actual, county.stationsTarget ?? 0);
        return {
          label: pickText(county.name, this.context.language()),
          value: actual,
          target: county.stationsTarget,
          text: `${formatNumber(actual)} / ${formatNumber(county.stationsTarget)}`,
          hint: share === null ? undefined : `${formatNumber(share, 0, 1)}%`,
          tone: (share ?? 0) >= 100 ? ('good' as const) : ('warn' as const),
        };
      }),
  );

  protected readonly regionNames = computed(() =>
    (this.data()?.regions ?? []).map(region => pickText(region, this.context.language())).join('、'),
  );

  private bars(pick: (county: ProvinceCounty) => number | null | undefined, print: (value: number) => string): Bar[] {
    return (this.data()?.counties ?? []).map(county => {
      const value = pick(county);
      const label = pickText(county.name, this.context.language());
      return { label, value: value ?? 0, text: value === null || value === undefined ? this.context.text('NotStated') : print(value) };
    });
  }
}
