import { ChangeDetectionStrategy, Component, computed, inject, Injectable, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { LocalizedText, pickText } from '../core/localized-text';
import { formatNumber, formatWan } from '../core/money';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { InstantPipe } from '../shared/pipes';

/** A line of the report: its text is a key or a name from the county's data. */
export interface ReportLine {
  label: string;
  name: LocalizedText;
  value?: number | null;
  unit: 'yuan' | 'count' | 'percent' | 'finding' | 'value';
  remark?: string | null;
}

export interface ProgrammeReport {
  from: string;
  to: string;
  madeAt: string;
  parts: { key: string; lines: ReportLine[] }[];
}

@Injectable({ providedIn: 'root' })
export class ProgrammeReportApi {
  private readonly rest = inject(RestService);

  get(from: string, to: string): Observable<ProgrammeReport> {
    return this.rest.request({ method: 'GET', url: '/api/app/programme-report', params: { from, to } });
  }
}

/** The report to the leading group and to superiors, made from data; printed as it is seen. */
@Component({
  selector: 'app-programme-report-page',
  imports: [InstantPipe, LoadState, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-report-page.html',
})
export class ProgrammeReportPage {
  private readonly api = inject(ProgrammeReportApi);
  protected readonly context = inject(CountyContext);

  protected readonly from = signal(monthStart(-3));
  protected readonly to = signal(dayOf(new Date()));
  private readonly period = computed(() => (this.from() && this.to() && this.from() <= this.to() ? { from: this.from(), to: this.to() } : undefined));
  protected readonly report = rxResource({ params: () => this.period(), stream: ({ params }) => this.api.get(params.from, params.to) });

  protected textOf(line: ReportLine): string {
    return line.label ? this.context.text(line.label) : pickText(line.name, this.context.language());
  }

  protected valueOf(line: ReportLine): string {
    if (line.value === null || line.value === undefined) return '';
    if (line.unit === 'yuan') return `${formatWan(line.value)} ${this.context.text('Report:Unit:yuan')}`;
    return line.unit === 'count' || line.unit === 'value' ? formatNumber(line.value) : `${formatNumber(line.value)} ${this.context.text(`Report:Unit:${line.unit}`, '')}`;
  }

  protected print(): void {
    window.print();
  }
}

function dayOf(day: Date): string {
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function monthStart(months: number): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth() + months, 1));
}
