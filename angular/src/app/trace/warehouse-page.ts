import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { LabelPipe } from '../shared/pipes';
import { PageHead } from '../shared/page-head';
import { LotApi, RecordedStep, TraceStep } from './lot-api';

const STEPS: readonly TraceStep[] = ['receiving', 'storing', 'packing', 'unpacking', 'shipping', 'selling', 'returning'];

/** Warehouse with a scanner that types: the field keeps the focus, Enter adds a line. */
@Component({
  selector: 'app-warehouse-page',
  imports: [LabelPipe, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:Warehouse' | abpLocalization" />
    <div class="btn-group flex-wrap" role="group">
      @for (s of steps; track s) {
        <button type="button" class="btn" [class.btn-primary]="s === step()" [class.btn-outline-primary]="s !== step()" (click)="step.set(s); focus()">{{ 'Enum:TraceStep:' + s | ccLabel: s }}</button>
      }
    </div>
    @if (sites().length) {
      <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
      <select id="site" class="form-select" (change)="siteId.set($any($event.target).value); focus()">
        <option value=""></option>
        @for (s of sites(); track s.id) { <option [value]="s.id">{{ s.name }}</option> }
      </select>
    }
    <div [hidden]="step() !== 'packing' && step() !== 'unpacking'">
      <label class="form-label" for="package">{{ '::Trace:Package' | abpLocalization }}</label>
      <input #parcel id="package" class="form-control" maxlength="200" (keydown.enter)="focus()" />
    </div>
    <label class="form-label" for="scan">{{ '::Trace:Scan' | abpLocalization }}</label>
    <input #scan id="scan" class="form-control form-control-lg" autofocus autocomplete="off" maxlength="256" (keydown.enter)="add(scan)" />
    <h2>{{ '::Trace:Scanned' | abpLocalization }} ({{ lines().length }})</h2>
    <ul class="list-group">
      @for (line of lines(); track line.code) {
        <li class="list-group-item d-flex gap-2 align-items-center">
          <span class="flex-grow-1 text-break">{{ line.code }}</span>
          <input class="form-control cc-narrow" type="number" min="0" step="0.001" [attr.aria-label]="'::Trace:Quantity' | abpLocalization" (change)="setQuantity(line.code, $any($event.target).value)" />
          <button type="button" class="cc-icon" (click)="remove(line.code)" [attr.aria-label]="('::Trace:Remove' | abpLocalization) + ' ' + line.code"><i class="fas fa-times" aria-hidden="true"></i></button>
        </li>
      }
    </ul>
    @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
    @if (done()) { <div class="alert alert-success" role="status">{{ '::Trace:Recorded' | abpLocalization }}</div> }
    <button type="button" class="btn btn-primary btn-lg" [disabled]="busy() || !lines().length" (click)="save(parcel.value)">{{ '::Trace:Save' | abpLocalization }}</button>
  `,
})
export class WarehousePage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  private readonly scanBox = viewChild.required<ElementRef<HTMLInputElement>>('scan');

  protected readonly steps = STEPS;
  protected readonly step = signal<TraceStep>('receiving');
  protected readonly siteId = signal('');
  protected readonly lines = signal<{ code: string; quantity?: number }[]>([]);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly done = signal<RecordedStep | null>(null);
  private key = crypto.randomUUID();
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));

  protected focus(): void {
    this.scanBox().nativeElement.focus();
  }

  /** The same code scanned twice is one line. */
  protected add(box: HTMLInputElement): void {
    const code = box.value.trim();
    box.value = '';
    this.done.set(null);
    if (code && !this.lines().some(line => line.code === code)) {
      this.lines.update(lines => [...lines, { code }]);
    }
  }

  protected remove(code: string): void {
    this.lines.update(lines => lines.filter(line => line.code !== code));
    this.focus();
  }

  protected setQuantity(code: string, value: string): void {
    this.lines.update(lines => lines.map(line => (line.code === code ? { code, quantity: value === '' ? undefined : Number(value) } : line)));
  }

  protected async save(parcel: string): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    try {
      this.done.set(await firstValueFrom(this.api.record({ idempotencyKey: this.key, step: this.step(), siteId: this.siteId() || undefined, package: parcel.trim() || undefined, lots: this.lines() })));
      this.key = crypto.randomUUID();
      this.lines.set([]);
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
      this.focus();
    }
  }
}
