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
    .cc-tile { color: inherit; }
    .only-above { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; }
  `,
  template: `
    <app-page-head [heading]="'::Menu:TraceSupervision' | abpLocalization" [help]="'::TraceSupervision:Help' | abpLocalization">
      <label>{{ '::TraceSupervision:Year' | abpLocalization }} <input class="form-control form-control-sm d-inline-block" style="width: 6rem" type="number" min="2000" max="2200" [value]="year()" (change)="year.set(+$any($event.target).value)" /></label>
      <button type="button" class="btn btn-outline-primary btn-sm" (click)="save()"><i class="fas fa-download" aria-hidden="true"></i> {{ '::TraceGraph:Export' | abpLocalization }}</button>
      <button type="button" class="btn btn-outline-primary btn-sm" (click)="print()"><i class="fas fa-print" aria-hidden="true"></i> {{ '::Print' | abpLocalization }}</button>
    </app-page-head>
    @if (data.hasValue()) {
      @let d = data.value();
      <section class="cc-tiles">
        <div class="cc-tile"><span>{{ '::TraceSupervision:Subjects' | abpLocalization }}</span><strong>{{ d.subjectsFiled }}<small>/ {{ d.subjects }}</small></strong></div>
        <div class="cc-tile"><span>{{ '::TraceSupervision:Products' | abpLocalization }}</span><strong>{{ d.productsTraced }}<small>/ {{ d.products }}</small></strong></div>
        @for (s of d.sales; track s.uom) { <div class="cc-tile"><span>{{ '::TraceSupervision:Sales' | abpLocalization }}</span><strong>{{ s.percent }}<small>%</small></strong><em>{{ s.withCodes | num }} / {{ s.sold | num }} {{ (s.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</em></div> }
        @if (d.dealers) { <div class="cc-tile"><span>{{ '::TraceSupervision:Dealers' | abpLocalization }}</span><strong>{{ d.dealersCurrent }}<small>/ {{ d.dealers }}</small></strong></div> }
        <a class="cc-tile" routerLink="/documents/quality-tests"><span>{{ '::TraceSupervision:TestsReported' | abpLocalization }}</span><strong>{{ d.testsReported }}</strong><em [class.cc-warn]="d.testsFailed">{{ '::TraceSupervision:Failed' | abpLocalization: '' + d.testsFailed }}</em></a>
        <a class="cc-tile" routerLink="/documents/trace-alerts"><span>{{ '::TraceSupervision:AlertsOpen' | abpLocalization }}</span><strong>{{ d.alertsOpen }}</strong><em [class.cc-warn]="d.alertsLate">{{ '::TraceSupervision:Late' | abpLocalization: '' + d.alertsLate }}</em></a>
        <a class="cc-tile" routerLink="/documents/recalls"><span>{{ '::TraceSupervision:RecallsDecided' | abpLocalization }}</span><strong>{{ d.recalls }}</strong><em>{{ '::TraceSupervision:Drills' | abpLocalization: '' + d.drills }}</em></a>
      </section>
      @if (d.laggingDealers.length) {
        <section class="cc-card cc-card-flush">
          <h2>{{ '::TraceSupervision:Lagging' | abpLocalization }}</h2>
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr><th scope="col">{{ '::TraceSupervision:Name' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Township' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:LastEntry' | abpLocalization }}</th></tr></thead>
              <tbody>
                @for (l of d.laggingDealers; track l.id) {
                  <tr>
                    <td [attr.data-label]="'::TraceSupervision:Name' | abpLocalization"><a [routerLink]="['/documents/trace-subjects', l.id]">{{ l.name }}</a></td><td [attr.data-label]="'::TraceSupervision:Township' | abpLocalization">{{ l.township }}</td>
                    <td [attr.data-label]="'::TraceSupervision:LastEntry' | abpLocalization">@if (l.lastEntry) { {{ l.lastEntry | day }} } @else { {{ '::TraceSupervision:Never' | abpLocalization }} }</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </section>
      }
      @if (d.promises.length) {
        <section class="cc-card cc-card-flush">
          <h2>{{ '::TraceSupervision:Promises' | abpLocalization }}</h2>
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr><th scope="col">{{ '::TraceSupervision:Promise' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Report' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Figure' | abpLocalization }}</th></tr></thead>
              <tbody>
                @for (p of d.promises; track $index) {
                  <tr>
                    <td [attr.data-label]="'::TraceSupervision:Promise' | abpLocalization">{{ p.name | ccText }} <small class="text-muted">{{ p.source }}</small></td>
                    <td [attr.data-label]="'::TraceSupervision:Report' | abpLocalization"><a [routerLink]="p.path">{{ 'Enum:TraceProof:' + p.proof | ccLabel: p.proof }}</a></td><td class="cc-n" [attr.data-label]="'::TraceSupervision:Figure' | abpLocalization">{{ p.figure | num }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </section>
      }
      <section class="cc-card cc-card-flush">
        <h2>{{ '::TraceSupervision:Townships' | abpLocalization }}</h2>
        <div class="cc-scroll">
          <table class="cc-table cc-cards">
            <thead><tr>
              <th scope="col">{{ '::TraceSupervision:Township' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Subjects' | abpLocalization }}</th>@if (d.dealers) { <th scope="col" class="cc-n">{{ '::TraceSupervision:Dealers' | abpLocalization }}</th> }
              <th scope="col" class="cc-n">{{ '::TraceSupervision:Lots' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Score' | abpLocalization }}</th>
            </tr></thead>
            <tbody>
              @for (t of d.townships; track t.township) {
                <tr>
                  <td [attr.data-label]="'::TraceSupervision:Township' | abpLocalization">{{ t.township }}</td><td class="cc-n" [attr.data-label]="'::TraceSupervision:Subjects' | abpLocalization">{{ t.subjectsFiled }} / {{ t.subjects }}</td>
                  @if (d.dealers) { <td class="cc-n" [class.cc-blank]="!t.dealers" [attr.data-label]="'::TraceSupervision:Dealers' | abpLocalization">@if (t.dealers) { {{ t.dealersCurrent }} / {{ t.dealers }} }</td> }
                  <td class="cc-n" [attr.data-label]="'::TraceSupervision:Lots' | abpLocalization">{{ t.lots }}</td><td class="cc-n" [attr.data-label]="'::TraceSupervision:Score' | abpLocalization">{{ t.averageScore }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    } @else { <app-load-state [failed]="!!data.error()" (retry)="data.reload()" /> }
    <section class="cc-card cc-card-flush">
      <h2>{{ '::TraceSupervision:AllSubjects' | abpLocalization }}</h2>
      <p class="cc-pad mb-0">{{ '::TraceSupervision:ScoreHelp' | abpLocalization }}</p>
      <div class="cc-pad"><label class="only-above"><input type="checkbox" (change)="onlyAbove.set($any($event.target).checked)" /> {{ '::TraceSupervision:OnlyAbove' | abpLocalization }}</label></div>
      <div class="cc-scroll">
        <table class="cc-table cc-cards">
          <thead><tr>
            <th scope="col">{{ '::TraceSupervision:Name' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Kind' | abpLocalization }}</th><th scope="col">{{ '::TraceSupervision:Township' | abpLocalization }}</th>
            <th scope="col" class="cc-n">{{ '::TraceSupervision:Lots' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Score' | abpLocalization }}</th>
          </tr></thead>
          <tbody>
            @for (s of shown(); track s.id) {
              <tr>
                <td [attr.data-label]="'::TraceSupervision:Name' | abpLocalization"><a [routerLink]="['/documents/trace-subjects', s.id]">{{ s.name }}</a> @if (s.isAboveSize) { <span class="cc-badge cc-badge-info">{{ '::TraceSupervision:AboveSize' | abpLocalization }}</span> }</td>
                <td [attr.data-label]="'::TraceSupervision:Kind' | abpLocalization">{{ 'Enum:TraceSubjectKind:' + s.kind | ccLabel: s.kind }}</td><td [attr.data-label]="'::TraceSupervision:Township' | abpLocalization">{{ s.township }}</td>
                <td class="cc-n" [attr.data-label]="'::TraceSupervision:Lots' | abpLocalization">{{ s.lots }}</td><td class="cc-n" [attr.data-label]="'::TraceSupervision:Score' | abpLocalization">{{ s.score }}</td>
              </tr>
            } @empty { <tr><td colspan="5" class="cc-none">{{ '::TraceSupervision:NoSubjects' | abpLocalization }}</td></tr> }
          </tbody>
        </table>
      </div>
    </section>
    <section class="cc-card cc-card-flush">
      <h2>{{ '::TraceSupervision:ByProduct' | abpLocalization }}</h2>
      <div class="cc-scroll">
        <table class="cc-table cc-cards">
          <thead><tr><th scope="col">{{ '::Trace:Product' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Month' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Quantity' | abpLocalization }}</th></tr></thead>
          <tbody>
            @for (s of sales(); track $index) {
              <tr>
                <td [attr.data-label]="'::Trace:Product' | abpLocalization">{{ s.productName | ccText }}</td><td class="cc-n" [attr.data-label]="'::TraceSupervision:Month' | abpLocalization">{{ s.month }}</td>
                <td class="cc-n" [attr.data-label]="'::TraceSupervision:Quantity' | abpLocalization">{{ s.quantity | num }} {{ (s.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td>
              </tr>
            } @empty { <tr><td colspan="3" class="cc-none">{{ '::TraceSupervision:NoSales' | abpLocalization }}</td></tr> }
          </tbody>
        </table>
      </div>
    </section>
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

  protected print(): void {
    window.print();
  }

  protected save(): void {
    const word = (key: string) => this.context.text(key, key);
    saveCsv(`trace-${this.year()}.csv`, [
      [word('TraceSupervision:Name'), word('TraceSupervision:Kind'), word('TraceSupervision:Township'), word('TraceSupervision:AboveSize'), word('TraceSupervision:Lots'), word('TraceSupervision:Score')],
      ...this.shown().map(s => [s.name, word(`Enum:TraceSubjectKind:${s.kind}`), s.township, s.isAboveSize, s.lots, s.score]),
    ]);
  }
}
