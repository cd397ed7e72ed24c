import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { FileField } from '../documents/file-field';
import { LabelPipe, TextPipe } from '../shared/pipes';
import { PageHead } from '../shared/page-head';
import { BEGINS, LotApi, RecordedStep, RecordStep, TRACE_STEPS, TraceStep } from './lot-api';

const ICONS: Record<string, string> = {
  sowing: 'seedling', birth: 'paw', inputUse: 'syringe', harvest: 'leaf', slaughter: 'drumstick-bite', purchase: 'handshake', grading: 'sort-amount-down', processing: 'industry', testing: 'vial',
  storing: 'warehouse', shipping: 'truck', receiving: 'dolly', selling: 'shopping-basket', returning: 'undo', disposing: 'trash',
};

/** What a herder or grower records on the phone: what was done, to which lot, done. Time and place are those of now and of last time. */
@Component({
  selector: 'app-trace-record-page',
  imports: [FileField, LabelPipe, LocalizationPipe, PageHead, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:TraceRecord' | abpLocalization" />
    @if (done(); as result) {
      <div class="alert alert-success" role="status">{{ '::Trace:Recorded' | abpLocalization }} {{ result.lotNumbers.join(', ') }}</div>
      @for (warning of result.warnings; track warning) { <div class="alert alert-warning" role="alert">{{ warning }}</div> }
      <button type="button" class="btn btn-primary" (click)="again()">{{ '::Trace:Again' | abpLocalization }}</button>
      <button type="button" class="btn btn-outline-secondary" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
    } @else if (!step()) {
      <h2>{{ '::Trace:WhatDidYouDo' | abpLocalization }}</h2>
      <div class="cc-steps">
        @for (s of steps; track s) {
          <button type="button" class="btn btn-outline-primary" (click)="choose(s)"><i class="fas fa-{{ icons[s] }}" aria-hidden="true"></i> {{ 'Enum:TraceStep:' + s | ccLabel: s }}</button>
        }
      </div>
    } @else if (needsLot() && !lot()) {
      <h2>{{ '::Trace:WhichLot' | abpLocalization }}</h2>
      <div class="cc-steps">
        @if (mayBegin()) { <button type="button" class="btn btn-outline-success" (click)="lot.set('-')">{{ '::Trace:NewLot' | abpLocalization }}</button> }
        @for (l of lots(); track l.id) {
          <button type="button" class="btn btn-outline-primary" (click)="lot.set(l.number)">{{ l.productName | ccText }}<br /><small>{{ l.number }} · {{ l.quantity }}</small></button>
        } @empty { <p>{{ '::Trace:NoLots' | abpLocalization }}</p> }
      </div>
      <button type="button" class="btn btn-link" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
    } @else {
      <form (submit)="$event.preventDefault(); save(product.value, quantity.value, inputProduct.value, note.value)">
        <h2>{{ 'Enum:TraceStep:' + step() | ccLabel: step()! }} @if (lot() !== '-') { <small>{{ lot() }}</small> }</h2>
        @if (sites().length) {
          <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
          <select id="site" class="form-select" (change)="siteId.set($any($event.target).value)">
            @for (s of sites(); track s.id) { <option [value]="s.id" [selected]="s.id === siteId()">{{ s.name }}</option> }
          </select>
        }
        <div [hidden]="!begins()">
          <label class="form-label" for="product">{{ '::Trace:Product' | abpLocalization }}</label>
          <input #product id="product" class="form-control" maxlength="200" />
        </div>
        <label class="form-label" for="quantity">{{ '::Trace:Quantity' | abpLocalization }}</label>
        <div class="input-group">
          <input #quantity id="quantity" class="form-control" type="number" inputmode="decimal" min="0" step="0.001" />
          <select class="form-select" [attr.aria-label]="'::Field:uom' | abpLocalization" (change)="inPieces.set($any($event.target).value === 'x')">
            <option value="kg">{{ '::Trace:Kilograms' | abpLocalization }}</option>
            <option value="x">{{ '::Trace:Pieces' | abpLocalization }}</option>
          </select>
        </div>
        <div [hidden]="step() !== 'inputUse'">
          <label class="form-label" for="inputProduct">{{ '::Trace:InputProduct' | abpLocalization }}</label>
          <input #inputProduct id="inputProduct" class="form-control" maxlength="64" />
        </div>
        <label class="form-label" for="photo">{{ '::Trace:Photo' | abpLocalization }}</label>
        <app-file-field inputId="photo" [isSingle]="true" (changed)="photoId.set($event.length ? $event[0].id : undefined)" />
        <label class="form-label" for="note">{{ '::Trace:Note' | abpLocalization }}</label>
        <input #note id="note" class="form-control" maxlength="1000" />
        @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
        <p></p>
        <button type="submit" class="btn btn-primary btn-lg w-100" [disabled]="busy()">{{ '::Trace:Save' | abpLocalization }}</button>
        <button type="button" class="btn btn-link" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
      </form>
    }
  `,
  styles: `.cc-steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .5rem } .cc-steps .btn { min-height: 4rem }`,
})
export class TraceRecordPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);

  protected readonly steps = TRACE_STEPS;
  protected readonly icons = ICONS;
  protected readonly step = signal<TraceStep | null>(null);
  /** Number of the lot; `-` for a new one. */
  protected readonly lot = signal<string | null>(null);
  protected readonly siteId = signal('');
  protected readonly inPieces = signal(false);
  protected readonly photoId = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly done = signal<RecordedStep | null>(null);
  private key = crypto.randomUUID();

  private readonly lotList = rxResource({ stream: () => this.api.list({ maxResultCount: 50 }) });
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  protected readonly lots = computed(() => (this.lotList.hasValue() ? this.lotList.value().items : []));
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  protected readonly needsLot = computed(() => this.step() !== 'sowing' && this.step() !== 'birth');
  protected readonly mayBegin = computed(() => this.step() === 'harvest' || this.step() === 'purchase');
  protected readonly begins = computed(() => this.step() !== null && (BEGINS.includes(this.step()!) || this.lot() === '-'));

  protected choose(step: TraceStep): void {
    this.step.set(step);
    this.lot.set(null);
    if (!this.siteId() && this.sites().length) {
      this.siteId.set(this.sites()[0].id);
    }
  }

  protected async save(product: string, quantity: string, inputProduct: string, note: string): Promise<void> {
    const amount = quantity === '' ? undefined : Number(quantity);
    const source = this.lot() && this.lot() !== '-' ? this.lot()! : null;
    // A growing lot is not used up by a harvest; in every other transformation the whole lot goes in unless less is weighed out.
    const body: RecordStep = {
      idempotencyKey: this.key,
      step: this.step()!,
      siteId: this.siteId() || undefined,
      lots: source ? [{ code: source, quantity: this.begins() ? undefined : amount }] : [],
      newLots: this.begins() ? [{ productName: product.trim() || undefined, quantity: amount, inPieces: this.inPieces() }] : [],
      inputProductCode: this.step() === 'inputUse' ? inputProduct.trim() || undefined : undefined,
      note: note.trim() || undefined,
      photoId: this.photoId(),
    };
    this.busy.set(true);
    this.error.set(null);
    try {
      this.done.set(await firstValueFrom(this.api.record(body)));
      this.lotList.reload();
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }

  /** The same step and lot once more, as a new submission. */
  protected again(): void {
    this.key = crypto.randomUUID();
    this.done.set(null);
  }

  protected restart(): void {
    this.again();
    this.step.set(null);
    this.lot.set(null);
    this.error.set(null);
  }
}
