import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { errorText } from '../core/errors';
import { PageHead } from '../shared/page-head';
import { LabelPipe } from '../shared/pipes';

interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

/** What can be imported: where it goes and the columns that its table has. */
const TABLES: Record<string, string[]> = {
  'trace-subjects': ['title', 'kind', 'creditCode', 'township', 'village', 'address', 'contactName', 'phone', 'size', 'business'],
  'trace-sites': ['title', 'holderName', 'kind', 'township', 'village', 'address', 'areaMu', 'latitude', 'longitude', 'capacity', 'capacityUnit', 'memberCount', 'products'],
  'input-ledger': ['dealerName', 'kind', 'inputCode', 'quantity', 'unit', 'counterparty', 'day', 'batchNumber'],
  'trace-events': ['step', 'time', 'site', 'toSite', 'toName', 'lot', 'quantity', 'newLot', 'productCode', 'productName', 'newQuantity', 'inPieces', 'package', 'packages', 'inputProductCode', 'inputQuantity', 'note'],
};

/** Tables of subjects, sites and ledger entries: all lines are taken over, or none and each bad line is named. */
@Component({
  selector: 'app-trace-import-page',
  imports: [LabelPipe, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Trace:Import:Title' | abpLocalization" />
    <section class="cc-card">
      <p>{{ '::Trace:Import:Help' | abpLocalization }}</p>
      <label class="form-label" for="what">{{ '::Trace:Import:What' | abpLocalization }}</label>
      <select id="what" class="form-select mb-3" [value]="what()" (change)="choose($any($event.target).value)">
        @for (name of names; track name) { <option [value]="name">{{ 'Menu:Documents:' + name | ccLabel: name }}</option> }
      </select>
      <p>{{ '::Trace:Import:Columns' | abpLocalization }}: @for (column of columns(); track column) { <code class="me-2">{{ 'Column:' + column | ccLabel: ('Field:' + column | ccLabel: column) }}</code> }</p>
      <p><a class="btn btn-outline-primary" [href]="templateUrl()" download><i class="fas fa-file-excel" aria-hidden="true"></i> {{ '::Trace:Import:TemplateXlsx' | abpLocalization }}</a></p>
      <label class="form-label" for="table">{{ '::Trace:Import:File' | abpLocalization }}</label>
      <input id="table" type="file" class="form-control mb-3" accept=".xlsx,.csv,text/csv" (change)="file.set($any($event.target).files[0] ?? null)" />
      <button type="button" class="btn btn-primary" [disabled]="!file() || busy()" (click)="start()">{{ '::Trace:Import:Start' | abpLocalization }}</button>
      @if (result(); as text) { <p class="alert alert-success mt-3" role="status">{{ text }}</p> }
      @if (error(); as text) { <p class="alert alert-danger mt-3" role="alert" style="white-space: pre-line">{{ text }}</p> }
    </section>
  `,
})
export class TraceImportPage {
  private readonly http = inject(HttpClient);
  private readonly context = inject(CountyContext);

  protected readonly names = Object.keys(TABLES);
  protected readonly what = signal('trace-subjects');
  protected readonly columns = computed(() => TABLES[this.what()]);
  protected readonly templateUrl = computed(() => downloadUrl(`trace-tables/${this.what()}.xlsx`, this.context.language()));
  protected readonly file = signal<File | null>(null);
  protected readonly busy = signal(false);
  protected readonly result = signal('');
  protected readonly error = signal('');

  protected choose(name: string): void {
    this.what.set(name);
    this.result.set('');
    this.error.set('');
  }

  protected async start(): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;

    this.busy.set(true);
    this.result.set('');
    this.error.set('');
    try {
      const form = new FormData();
      form.append('file', file, file.name);
      const done = await firstValueFrom(this.http.post<Imported>(`/api/uploads/${this.what()}`, form));
      this.result.set(this.context.text('Trace:Import:Done').replace('{0}', String(done.added)).replace('{1}', String(done.changed)).replace('{2}', String(done.unchanged)));
    } catch (error) {
      this.error.set(errorText(error, this.context.text('Trace:Import:Failed')));
    } finally {
      this.busy.set(false);
    }
  }
}
