import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { saveCsv } from './csv';
import { RecallApi } from './recall-api';

/** Supervision of tracing: coverage, ledgers, tests, alerts, recalls, promises and the completeness of each subject's trace (TRACE-12, 16, 17, 19, 31). */
@Component({
  selector: 'app-trace-supervision-page',
  imports: [DayPipe, LabelPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0.75rem; }
    .figures div { border: 1px solid var(--bs-border-color); border-radius: 0.5rem; padding: 0.75rem; }
    .figures dd { font-size: 1.5rem; margin: 0; }
    .figures dt { font-weight: normal; color: var(--bs-secondary-color); }
  `,
  template: `
    <app-page-head [heading]="'::Menu:TraceSupervision' | abpLocalization" [help]="'::TraceSupervision:Help' | abpLocalization">
      <label>{{ '::TraceSupervision:Year' | abpLocalization }} <input class="form-control form-control-sm d-inline-block w-auto" type="number" min="2000" max="2200" [value]="year()" (change)="year.set(+$any($event.target).value)" /></label>
      <button type="button" class="btn btn-outline-primary btn-sm" (click)="save()"><i class="fas fa-download" aria-hidden="true"></i> {{ '::TraceGraph:Export' | abpLocalization }}</button>
    </app-page-head>
    @if (data.hasValue()) {
      @let d = data.value();
      <dl class="figures">
        <div><dt>{{ '::TraceSupervision:Subjects' | abpLocalization }}</dt><dd>{{ d.subjectsFiled }} / {{ d.subjects }}</dd></div>
        <div><dt>{{ '::TraceSupervision:Products' | abpLocalization }}</dt><dd>{{ d.productsTraced }} / {{ d.products }}</dd></div>
        @for (s of d.sales; track s.uom) { <div><dt>{{ '::TraceSupervision:Sales' | abpLocalization }}</dt><dd>{{ s.percent }}%</dd><small>{{ s.withCodes | num }} / {{ s.sold | num }} {{ (s.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</small></div> }
        <div><dt>{{ '::TraceSupervision:Dealers' | abpLocalization }}</dt><dd>{{ d.dealersCurrent }} / {{ d.dealers }}</dd></div>
        <div><dt>{{ '::TraceSupervision:Tests' | abpLocalization }}</dt><dd>{{ d.testsReported }} ({{ d.testsFailed }})</dd></div>
        <div><dt>{{ '::TraceSupervision:Alerts' | abpLocalization }}</dt><dd>{{ d.alertsOpen }} ({{ d.alertsLate }})</dd></div>
        <div><dt>{{ '::TraceSupervision:Recalls' | abpLocalization }}</dt><dd>{{ d.recalls }} ({{ d.drills }})</dd></div>
      </dl>
      @if (d.laggingDealers.length) {
        <h2>{{ '::TraceSupervision:Lagging' | abpLocalization }}</h2>
        <ul>
          @for (l of d.laggingDealers; track l.id) {
            <li><a [routerLink]="['/documents/trace-subjects', l.id]">{{ l.name }}</a> · {{ l.township }} · {{ '::TraceSupervision:LastEntry' | abpLocalization }}: @if (l.lastEntry) { {{ l.lastEntry | day }} } @else { {{ '::TraceSupervision:Never' | abpLocalization }} }</li>
          }
        </ul>
      }
      @if (d.promises.length) {
        <h2>{{ '::TraceSupervision:Promises' | abpLocalization }}</h2>
        <div class="table-responsive">
          <table class="table table-sm">
            <thead><tr><th scope="col">{{ '::TraceSupervision:Promise' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Report' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Figure' | abpLocalization }}</th></tr></thead>
            <tbody>@for (p of d.promises; track $index) { <tr><th scope="row">{{ p.name | ccText }} <small>{{ p.source }}</small></th><td><a [routerLink]="p.path">{{ 'Enum:TraceProof:' + p.proof | ccLabel: p.proof }}</a></td><td class="text-end">{{ p.figure | num }}</td></tr> }</tbody>
          </table>
        </div>
      }
      <h2>{{ '::TraceSupervision:Townships' | abpLocalization }}</h2>
      <div class="table-responsive">
        <table class="table table-sm">
          <thead><tr>
            <th scope="col">{{ '::TraceSupervision:Township' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Subjects' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Dealers' | abpLocalization }}</th>
            <th scope="col" class="text-end">{{ '::TraceSupervision:Lots' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Score' | abpLocalization }}</th>
          </tr></thead>
          <tbody>@for (t of d.townships; track t.township) { <tr><th scope="row">{{ t.township }}</th><td class="text-end">{{ t.subjectsFiled }} / {{ t.subjects }}</td><td class="text-end">{{ t.dealersCurrent }} / {{ t.dealers }}</td><td class="text-end">{{ t.lots }}</td><td class="text-end">{{ t.averageScore }}</td></tr> }</tbody>
        </table>
      </div>
    } @else { <app-load-state [failed]="!!data.error()" (retry)="data.reload()" /> }
    <h2>{{ '::TraceSupervision:AllSubjects' | abpLocalization }}</h2>
    <p>{{ '::TraceSupervision:ScoreHelp' | abpLocalization }}</p>
    <label class="mb-2"><input type="checkbox" (change)="onlyAbove.set($any($event.target).checked)" /> {{ '::TraceSupervision:OnlyAbove' | abpLocalization }}</label>
    <div class="table-responsive">
      <table class="table table-sm">
        <thead><tr>
          <th scope="col">{{ '::TraceSupervision:Name' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Kind' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Township' | abpLocalization }}</th>
          <th scope="col" class="text-end">{{ '::TraceSupervision:Lots' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Score' | abpLocalization }}</th>
        </tr></thead>
        <tbody>
          @for (s of shown(); track s.id) {
            <tr>
              <th scope="row"><a [routerLink]="['/documents/trace-subjects', s.id]">{{ s.name }}</a> @if (s.isAboveSize) { <span class="badge bg-info">{{ '::TraceSupervision:AboveSize' | abpLocalization }}</span> }</th>
              <td>{{ 'Enum:TraceSubjectKind:' + s.kind | ccLabel: s.kind }}</td><td>{{ s.township }}</td><td class="text-end">{{ s.lots }}</td><td class="text-end">{{ s.score }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <h2>{{ '::TraceSupervision:ByProduct' | abpLocalization }}</h2>
    <div class="table-responsive">
      <table class="table table-sm">
        <thead><tr><th scope="col">{{ '::Trace:Product' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Month' | abpLocalization }}</th><th scope="col" class="text-end">{{ '::TraceSupervision:Quantity' | abpLocalization }}</th></tr></thead>
        <tbody>@for (s of sales(); track $index) { <tr><th scope="row">{{ s.productName | ccText }}</th><td>{{ s.month }}</td><td class="text-end">{{ s.quantity | num }} {{ (s.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td></tr> }</tbody>
      </table>
    </div>
  `,
})
export class TraceSupervisionPage {
  private readonly api = inject(RecallApi);
  private readonly context = inject(CountyContext);
  protected readonly year = signal(new Date().getFullYear());
  protected readonly onlyAbove = signal(false);
  protected readonly data = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.supervision(params) });
  private readonly subjects = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.subjects(params) });
  private readonly sold = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.sales(params) });
  protected readonly shown = computed(() => (this.subjects.hasValue() ? this.subjects.value().items : []).filter(s => s.isAboveSize || !this.onlyAbove()));
  protected readonly sales = computed(() => (this.sold.hasValue() ? this.sold.value().items : []));

  protected save(): void {
    const word = (key: string) => this.context.text(key, key);
    saveCsv(`trace-${this.year()}.csv`, [
      [word('TraceSupervision:Name'), word('TraceSupervision:Kind'), word('TraceSupervision:Township'), word('TraceSupervision:AboveSize'), word('TraceSupervision:Lots'), word('TraceSupervision:Score')],
      ...this.shown().map(s => [s.name, word(`Enum:TraceSubjectKind:${s.kind}`), s.township, s.isAboveSize, s.lots, s.score]),
    ]);
  }
}
