import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { PageHead } from '../shared/page-head';
import { TextPipe } from '../shared/pipes';
import { LotApi } from './lot-api';

/** The file of a cold-chain logger, for the lots that were with it. */
@Component({
  selector: 'app-readings-page',
  imports: [LocalizationPipe, PageHead, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Trace:Readings' | abpLocalization" />
    <form class="cc-card" (submit)="$event.preventDefault(); save(device.value, lots.value)">
      <p>{{ '::Trace:ReadingsHelp' | abpLocalization }}</p>
      <label class="form-label" for="lots">{{ '::Trace:ReadingLots' | abpLocalization }}</label>
      <textarea #lots id="lots" class="form-control mb-2" rows="2" required></textarea>
      @if (choices().length) {
        <label class="form-label" for="pick">{{ '::Trace:PickLot' | abpLocalization }}</label>
        <select #pick id="pick" class="form-select mb-2" (change)="lots.value = (lots.value + ' ' + pick.value).trim(); pick.value = ''">
          <option value=""></option>
          @for (l of choices(); track l.id) { <option [value]="l.number">{{ l.productName | ccText }} {{ l.number }}</option> }
        </select>
      }
      @if (sites().length) {
        <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
        <select id="site" class="form-select mb-2" (change)="siteId.set($any($event.target).value)">
          <option value=""></option>
          @for (s of sites(); track s.id) { <option [value]="s.id">{{ s.name }}</option> }
        </select>
      }
      <label class="form-label" for="device">{{ '::Trace:Device' | abpLocalization }}</label>
      <input #device id="device" class="form-control mb-2" maxlength="64" />
      <label class="form-label" for="file">{{ '::Trace:Import:File' | abpLocalization }}</label>
      <input id="file" type="file" class="form-control mb-3" accept=".csv,.txt,text/csv" (change)="file.set($any($event.target).files[0] ?? null)" />
      @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
      @if (isDone()) { <div class="alert alert-success" role="status">{{ '::Trace:Recorded' | abpLocalization }}</div> }
      <button type="submit" class="btn btn-primary" [disabled]="!file() || busy()">{{ '::Trace:Save' | abpLocalization }}</button>
    </form>
  `,
})
export class ReadingsPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  private readonly lotList = rxResource({ stream: () => this.api.list({ inStock: true, maxResultCount: 100 }) });
  protected readonly choices = computed(() => (this.lotList.hasValue() ? this.lotList.value().items : []));
  protected readonly siteId = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly busy = signal(false);
  protected readonly isDone = signal(false);
  protected readonly error = signal<string | null>(null);
  private key = crypto.randomUUID();

  protected async save(device: string, lots: string): Promise<void> {
    const codes = lots.split(/[\s,，;；]+/).filter(code => code);
    this.busy.set(true);
    this.error.set(null);
    this.isDone.set(false);
    try {
      await firstValueFrom(this.api.readings(this.key, this.siteId() || undefined, device.trim() || undefined, codes.map(code => ({ code })), await this.file()!.text()));
      this.key = crypto.randomUUID();
      this.isDone.set(true);
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }
}
