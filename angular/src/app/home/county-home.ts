import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { formatNumber, formatWan, sharePercent } from '../core/money';
import { CountyHome, HomeCoverageShare, HomeNetworkLevel, HomeVillageCoverage } from '../core/models';
import { Bar, BarList } from '../shared/bar-list';
import { LoadState } from '../shared/load-state';
import { DayPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { MyWork } from './my-work';

const COVERAGES = ['outlets', 'poorVillages', 'courier', 'broadband'] as const;

/** Home of county staff: where the programme stands, what the money is for, what waits to be done. */
@Component({
  selector: 'app-county-home',
  imports: [BarList, DayPipe, LoadState, LocalizationPipe, MyWork, NumPipe, PermissionDirective, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './county-home.html',
})
export class CountyHomeView {
  private readonly api = inject(CountyCloudApi);
  protected readonly context = inject(CountyContext);

  protected readonly home = rxResource({ stream: () => this.api.countyHome() });
  protected readonly data = computed<CountyHome | null>(() => (this.home.hasValue() ? this.home.value() : null));

  protected readonly budgetBars = computed<Bar[]>(() =>
    (this.data()?.budget.systems ?? []).map(system => ({
      label: this.name(system.name),
      value: system.amount,
      text: `${formatWan(system.amount)} ${this.context.text('Unit:Wan', '万元')}`,
      hint: system.sharePercent === null ? undefined : `${formatNumber(system.sharePercent, 1, 1)}%`,
    })),
  );

  protected readonly networkBars = computed<Bar[]>(() =>
    (this.data()?.network ?? []).map(level => this.progress(this.name(level.name), level.open, level.targetMin ?? null, '')),
  );

  protected readonly coverageBars = computed<Bar[]>(() => {
    const coverage = this.data()?.villageCoverage;
    return coverage ? COVERAGES.map(kind => this.coverage(kind, coverage[kind])).filter(bar => bar !== null) : [];
  });

  protected readonly trainingBars = computed<Bar[]>(() => {
    const training = this.data()?.training;
    return training ? [this.progress(this.context.text('Home:TrainingPlanned'), training.planned, training.target, this.trainingUnit(training.unit))] : [];
  });

  protected readonly levelBars = computed<Bar[]>(() =>
    // Sessions and percentages cannot stand beside heads in one chart.
    (this.data()?.training.levels ?? []).filter(level => level.unit === this.data()?.training.unit).map(level => ({
      label: this.name(level.name),
      value: level.number ?? 0,
      text: `${level.isApproximate ? '≈ ' : ''}${formatNumber(level.number)} ${this.trainingUnit(level.unit)}`.trim(),
    })),
  );

  protected readonly networkTotal = computed(() => {
    const levels = (this.data()?.network ?? []).filter(level => level.isOutlet);
    const sum = (pick: (level: HomeNetworkLevel) => number | null | undefined) => levels.reduce((total, level) => total + (pick(level) ?? 0), 0);
    return { open: sum(level => level.open), target: sum(level => level.targetMin) };
  });

  protected kpiText(kpi: CountyHome['kpis'][number]): string {
    const operator = kpi.operator === 'none' || kpi.operator === 'equal' ? '' : this.context.text(`Enum:TargetOperator:${kpi.operator}`, kpi.operator);
    const range = kpi.valueMax === null || kpi.valueMax === undefined ? '' : ` – ${formatNumber(kpi.valueMax)}`;
    const value = kpi.value === null || kpi.value === undefined ? '' : `${formatNumber(kpi.value)}${range}`;
    return [operator, value, kpi.unit].filter(part => part).join(' ') || '—';
  }

  /** A share of villages; none when there is no village that counts, for example no poor one. */
  private coverage(kind: keyof HomeVillageCoverage, share: HomeCoverageShare): Bar | null {
    if (share.percent === null) return null;

    const target = share.targetPercent === null ? '' : ` · ${this.context.text('Home:CoverageTarget', undefined, formatNumber(share.targetPercent, 0, 2))}`;
    return {
      label: this.context.text(`Home:Coverage:${kind}`),
      value: share.covered,
      target: share.total,
      text: `${formatNumber(share.covered)} / ${formatNumber(share.total)}`,
      hint: `${formatNumber(share.percent, 0, 2)}%${target}`,
      tone: share.isMet === null ? 'normal' : share.isMet ? 'good' : 'warn',
    };
  }

  private trainingUnit(unit: string): string {
    return unit === 'none' ? '' : this.context.text(`Enum:TrainingUnit:${unit}`, unit);
  }

  private name(text: Parameters<typeof pickText>[0]): string {
    return pickText(text, this.context.language());
  }

  private progress(label: string, actual: number, target: number | null, unit?: string | null): Bar {
    const share = target ? sharePercent(actual, target) : null;
    return {
      label,
      value: actual,
      target,
      text: target === null ? `${formatNumber(actual)} ${unit ?? ''}`.trim() : `${formatNumber(actual)} / ${formatNumber(target)} ${unit ?? ''}`.trim(),
      hint: share === null ? undefined : `${formatNumber(share, 0, 1)}%`,
      tone: share === null ? 'normal' : share >= 100 ? 'good' : 'warn',
    };
  }
}
