import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { PageHead } from '../shared/page-head';
import { LabelPipe, NumPipe } from '../shared/pipes';
import { saveCsv } from './csv';
import { EmergencySearch, RecallApi } from './recall-api';

/** One search in an emergency: all lots, holders, quantities and sales of a subject, plot, input product, lot, code or test (TRACE-26). */
@Component({
  selector: 'app-trace-search-page',
  imports: [LabelPipe, LocalizationPipe, NumPipe, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:TraceSearch' | abpLocalization" [help]="'::TraceSearch:Help' | abpLocalization">
      @if (found()) { <button type="button" class="btn btn-outline-primary btn-sm" (click)="save()"><i class="fas fa-download" aria-hidden="true"></i> {{ '::TraceGraph:Export' | abpLocalization }}</button> }
    </app-page-head>
    <form class="d-flex flex-wrap gap-2 mb-3" (submit)="search($event, text.value, cause.value)">
      <input #text class="form-control cc-narrow" type="search" required [attr.aria-label]="'::TraceSearch:Text' | abpLocalization" [placeholder]="'::TraceSearch:Text' | abpLocalization" />
      <select #cause class="form-select cc-narrow" [attr.aria-label]="'::TraceSearch:Kind' | abpLocalization">
        <option value="">{{ '::TraceSearch:Any' | abpLocalization }}</option>
        @for (c of causes; track c) { <option [value]="c">{{ 'Enum:RecallCause:' + c | ccLabel: c }}</option> }
      </select>
      <button type="submit" class="btn btn-primary" [disabled]="busy()">{{ '::TraceSearch:Search' | abpLocalization }}</button>
    </form>
    @if (error(); as message) { <div class="alert alert-warning" role="alert">{{ message }}</div> }
    @if (found(); as f) {
      <section class="cc-card">
        <h2>{{ 'Enum:RecallCause:' + f.cause | ccLabel: f.cause }}：{{ f.targetName || f.targetNumber }} @if (f.targetName) { <small class="text-muted">{{ f.targetNumber }}</small> }</h2>
        <p role="status" class="mb-2">{{ '::TraceSearch:Found' | abpLocalization: '' + f.lotCount : '' + f.holderCount : '' + f.locatedPercent : '' + f.milliseconds }}</p>
        <a class="btn btn-outline-danger btn-sm" routerLink="/documents/recalls" [queryParams]="{ new: '1', cause: f.cause, target: f.targetNumber }"><i class="fas fa-bullhorn" aria-hidden="true"></i> {{ '::TraceSearch:Recall' | abpLocalization }}</a>
      </section>
      @if (f.isCut) { <div class="alert alert-warning" role="status">{{ '::TraceGraph:Cut' | abpLocalization }}</div> }
      <section class="cc-card cc-card-flush">
        <div class="cc-scroll">
          <table class="cc-table cc-cards">
            <thead><tr>
              <th scope="col">{{ '::Trace:Number' | abpLocalization }}</th><th scope="col">{{ '::Trace:Product' | abpLocalization }}</th><th scope="col">{{ '::TraceSearch:Kind' | abpLocalization }}</th><th scope="col">{{ '::TraceGraph:Holder' | abpLocalization }}</th>
              <th scope="col">{{ '::TraceGraph:Site' | abpLocalization }}</th><th scope="col" class="cc-n">{{ '::TraceSupervision:Quantity' | abpLocalization }}</th>
            </tr></thead>
            <tbody>
              @for (i of f.items; track $index) {
                <tr>
                  <td [attr.data-label]="'::Trace:Number' | abpLocalization"><a [routerLink]="['/trace/lots', i.lotId]">{{ i.lotNumber }}</a></td><td [attr.data-label]="'::Trace:Product' | abpLocalization">{{ i.productName }}</td>
                  <td [attr.data-label]="'::TraceSearch:Kind' | abpLocalization"><span class="cc-badge" [class.cc-badge-bad]="i.kind === 'sold'" [class.cc-badge-info]="i.kind !== 'sold'">{{ 'Enum:RecallItemKind:' + i.kind | ccLabel: i.kind }}</span></td>
                  <td [class.cc-blank]="!i.holderName" [attr.data-label]="'::TraceGraph:Holder' | abpLocalization">{{ i.holderName }}</td><td [attr.data-label]="'::TraceGraph:Site' | abpLocalization">{{ i.placeName }}</td>
                  <td class="cc-n" [attr.data-label]="'::TraceSupervision:Quantity' | abpLocalization">{{ i.quantity | num }} {{ (i.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</td>
                </tr>
              } @empty { <tr><td colspan="6" class="cc-none">{{ '::TraceSearch:None' | abpLocalization }}</td></tr> }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
})
export class TraceSearchPage {
  private readonly api = inject(RecallApi);
  private readonly context = inject(CountyContext);
  protected readonly causes = ['lot', 'site', 'inputProduct', 'failedTest', 'subject'];
  protected readonly found = signal<EmergencySearch | null>(null);
  protected readonly error = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected async search(event: Event, text: string, cause: string): Promise<void> {
    event.preventDefault();
    this.error.set(null);
    this.found.set(null);
    this.busy.set(true);
    try {
      this.found.set(await firstValueFrom(this.api.search(text.trim(), cause || undefined)));
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('LoadFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }

  protected save(): void {
    const found = this.found();
    const word = (key: string) => this.context.text(key, key);
    saveCsv(`search-${found?.targetNumber}.csv`, [
      [word('Trace:Number'), word('Trace:Product'), word('TraceSearch:Kind'), word('TraceGraph:Holder'), word('TraceGraph:Site'), word('TraceSupervision:Quantity'), word('Field:uom')],
      ...(found?.items ?? []).map(i => [i.lotNumber, i.productName, word(`Enum:RecallItemKind:${i.kind}`), i.holderName, i.placeName, i.quantity, i.uom]),
    ]);
  }
}
