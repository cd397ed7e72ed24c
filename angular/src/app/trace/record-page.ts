import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { LocalizedText } from '../core/localized-text';
import { FileField } from '../documents/file-field';
import { LabelPipe, TextPipe } from '../shared/pipes';
import { PageHead } from '../shared/page-head';
import { BEGINS, Lot, LotApi, RecordedStep, RecordStep, TRACE_STEPS, TraceStep, TRANSFORMS } from './lot-api';

const ICONS: Record<string, string> = {
  sowing: 'seedling', birth: 'paw', inputUse: 'syringe', harvest: 'leaf', slaughter: 'drumstick-bite', purchase: 'handshake', grading: 'sort-amount-down', processing: 'industry', packing: 'box',
  storing: 'warehouse', shipping: 'truck', receiving: 'dolly', selling: 'shopping-basket', returning: 'undo', disposing: 'trash',
};

/** A lot that was chosen, and how much of it. */
interface Picked {
  number: string;
  name: LocalizedText;
  uom?: string | null;
  left: string;
  quantity?: number;
}

/** What was recorded last, so that it can be done again by one tap. */
interface LastEntry {
  step: TraceStep;
  lots: string[];
  inputs: Picked[];
  isNew: boolean;
  siteId: string;
  productCode: string;
}

const LAST = 'cc-trace-last';

function readLast(): LastEntry | null {
  try {
    return JSON.parse(sessionStorage.getItem(LAST) ?? 'null') as LastEntry | null;
  } catch {
    return null;
  }
}

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
      @if (last(); as l) {
        <p><button type="button" class="btn btn-success" (click)="repeat(l)"><i class="fas fa-redo" aria-hidden="true"></i> {{ '::Trace:Repeat' | abpLocalization }}: {{ 'Enum:TraceStep:' + l.step | ccLabel: l.step }} {{ l.lots.join(', ') }}</button></p>
      }
      <h2>{{ '::Trace:WhatDidYouDo' | abpLocalization }}</h2>
      <div class="cc-steps">
        @for (s of steps; track s) {
          <button type="button" class="btn btn-outline-primary" (click)="choose(s)"><i class="fas fa-{{ icons[s] }}" aria-hidden="true"></i> {{ 'Enum:TraceStep:' + s | ccLabel: s }}</button>
        }
      </div>
    } @else if (needsLot() && (picking() || !inputs().length) && !isNew()) {
      <h2>{{ '::Trace:WhichLot' | abpLocalization }}</h2>
      <input class="form-control mb-2" type="search" [attr.aria-label]="'::Trace:Search' | abpLocalization" [placeholder]="'::Trace:Search' | abpLocalization" (change)="filter.set($any($event.target).value.trim())" />
      <div class="cc-steps">
        @if (mayBegin()) { <button type="button" class="btn btn-outline-success" (click)="isNew.set(true)">{{ '::Trace:NewLot' | abpLocalization }}</button> }
        @for (l of lots(); track l.id) {
          <button type="button" class="btn btn-outline-primary" (click)="pick(l)">{{ l.productName | ccText }}<br /><small>{{ l.number }} · {{ l.quantity }} {{ (l.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</small></button>
        } @empty { <p>{{ '::Trace:NoLots' | abpLocalization }}</p> }
      </div>
      @if (more(); as count) { <p class="text-muted">{{ '::Trace:More' | abpLocalization: count }}</p> }
      <button type="button" class="btn btn-link" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
    } @else {
      <form (submit)="$event.preventDefault(); save(name.value, quantity.value, packages.value, inputProduct.value, note.value)">
        <h2>{{ 'Enum:TraceStep:' + step() | ccLabel: step()! }}</h2>
        @for (i of inputs(); track i.number; let n = $index) {
          <label class="form-label" [for]="'input' + n">{{ i.name | ccText }} {{ i.number }}</label>
          @if (step() !== 'harvest' && step() !== 'inputUse') {
            <div class="input-group mb-2">
              <input [id]="'input' + n" class="form-control" type="number" inputmode="decimal" min="0" step="0.001" [value]="i.quantity ?? ''" [placeholder]="i.left" (input)="weigh(i.number, $any($event.target).value)" />
              <span class="input-group-text">{{ (i.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</span>
            </div>
          }
        }
        @if (transforms()) { <p><button type="button" class="btn btn-outline-secondary btn-sm" (click)="picking.set(true)">{{ '::Trace:AddInput' | abpLocalization }}</button></p> }
        @if (sites().length) {
          <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
          <select id="site" class="form-select mb-2" (change)="siteId.set($any($event.target).value)">
            @for (s of sites(); track s.id) { <option [value]="s.id" [selected]="s.id === siteId()">{{ s.name }}</option> }
          </select>
        }
        <div [hidden]="!begins()">
          <label class="form-label" for="product">{{ '::Trace:Product' | abpLocalization }}</label>
          <select id="product" class="form-select mb-2" (change)="productCode.set($any($event.target).value)">
            <option value="">{{ '::Trace:ProductOther' | abpLocalization }}</option>
            @for (p of products(); track p.number) { <option [value]="p.number" [selected]="p.number === productCode()">{{ p.name | ccText }}</option> }
          </select>
          <input #name [hidden]="productCode()" class="form-control mb-2" maxlength="200" [attr.aria-label]="'::Trace:Product' | abpLocalization" />
          <label class="form-label" for="quantity">{{ '::Trace:OutputAmount' | abpLocalization }}</label>
          <div class="input-group mb-2">
            <input #quantity id="quantity" class="form-control" type="number" inputmode="decimal" min="0" step="0.001" />
            <select class="form-select" [hidden]="productCode()" [attr.aria-label]="'::Field:uom' | abpLocalization" (change)="inPieces.set($any($event.target).value === 'x')">
              <option value="kg">{{ '::Trace:Kilograms' | abpLocalization }}</option>
              <option value="x">{{ '::Trace:Pieces' | abpLocalization }}</option>
            </select>
          </div>
        </div>
        <div [hidden]="step() !== 'packing'">
          <label class="form-label" for="packages">{{ '::Trace:Packages' | abpLocalization }}</label>
          <input #packages id="packages" class="form-control mb-2" type="number" inputmode="numeric" min="1" max="1000000" step="1" />
        </div>
        <div [hidden]="step() !== 'inputUse'">
          <label class="form-label" for="inputProduct">{{ '::Trace:InputProduct' | abpLocalization }}</label>
          <input #inputProduct id="inputProduct" class="form-control mb-2" maxlength="64" />
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
  protected readonly inputs = signal<readonly Picked[]>([]);
  /** Choosing one more lot. */
  protected readonly picking = signal(false);
  /** Nothing there yet: picked in the forest, bought outside. */
  protected readonly isNew = signal(false);
  protected readonly filter = signal('');
  protected readonly siteId = signal('');
  protected readonly productCode = signal('');
  protected readonly inPieces = signal(false);
  protected readonly photoId = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly done = signal<RecordedStep | null>(null);
  protected readonly last = signal<LastEntry | null>(readLast());
  private key = crypto.randomUUID();

  private readonly lotList = rxResource({
    params: () => this.filter(),
    stream: ({ params }) => this.api.list({ maxResultCount: 50, filter: params || undefined }),
  });
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  private readonly productList = rxResource({ stream: () => this.api.products() });
  protected readonly lots = computed(() => (this.lotList.hasValue() ? this.lotList.value().items.filter(l => !this.inputs().some(i => i.number === l.number)) : []));
  protected readonly more = computed(() => (this.lotList.hasValue() && this.lotList.value().totalCount > 50 ? String(this.lotList.value().totalCount - 50) : ''));
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  protected readonly products = computed(() => (this.productList.hasValue() ? this.productList.value().items : []));
  protected readonly needsLot = computed(() => this.step() !== 'sowing' && this.step() !== 'birth');
  protected readonly mayBegin = computed(() => this.step() === 'harvest' || this.step() === 'purchase');
  protected readonly transforms = computed(() => this.step() !== null && TRANSFORMS.includes(this.step()!));
  protected readonly begins = computed(() => this.step() !== null && (BEGINS.includes(this.step()!) || this.isNew()));

  protected choose(step: TraceStep): void {
    this.step.set(step);
    this.inputs.set([]);
    this.isNew.set(false);
    this.picking.set(false);
    this.filter.set('');
    if (!this.sites().some(s => s.id === this.siteId())) {
      this.siteId.set(this.sites()[0]?.id ?? '');
    }
  }

  protected pick(lot: Lot): void {
    this.inputs.update(inputs => [...inputs, { number: lot.number, name: lot.productName, uom: lot.uom, left: String(lot.quantity) }]);
    this.picking.set(false);
    this.filter.set('');
  }

  protected weigh(number: string, value: string): void {
    this.inputs.update(inputs => inputs.map(i => (i.number === number ? { ...i, quantity: value === '' ? undefined : Number(value) } : i)));
  }

  protected async save(name: string, quantity: string, packages: string, inputProduct: string, note: string): Promise<void> {
    const step = this.step()!;
    // A growing lot is not used up by a harvest; of every other the whole is meant unless less is told.
    const body: RecordStep = {
      idempotencyKey: this.key,
      step,
      siteId: this.siteId() || undefined,
      lots: this.inputs().map(i => ({ code: i.number, quantity: step === 'harvest' || step === 'inputUse' ? undefined : (i.quantity ?? (this.transforms() ? Number(i.left) : undefined)) })),
      newLots: this.begins() ? [{ productCode: this.productCode() || undefined, productName: this.productCode() ? undefined : name.trim() || undefined, quantity: quantity === '' ? undefined : Number(quantity), inPieces: this.inPieces() }] : [],
      packages: step === 'packing' && packages !== '' ? Number(packages) : undefined,
      inputProductCode: step === 'inputUse' ? inputProduct.trim() || undefined : undefined,
      note: note.trim() || undefined,
      photoId: this.photoId(),
    };
    this.busy.set(true);
    this.error.set(null);
    try {
      this.done.set(await firstValueFrom(this.api.record(body)));
      this.keepLast({ step, lots: this.inputs().map(i => i.number), inputs: [...this.inputs()], isNew: this.isNew(), siteId: this.siteId(), productCode: this.productCode() });
      this.lotList.reload();
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }

  /** The form of the last entry again, with the same step, place and lots. */
  protected repeat(last: LastEntry): void {
    this.choose(last.step);
    this.inputs.set(last.inputs.map(i => ({ ...i, quantity: undefined })));
    this.isNew.set(last.isNew);
    this.siteId.set(last.siteId);
    this.productCode.set(last.productCode);
  }

  /** The same step and lot once more, as a new submission. */
  protected again(): void {
    this.key = crypto.randomUUID();
    this.photoId.set(undefined);
    this.done.set(null);
  }

  protected restart(): void {
    this.again();
    this.step.set(null);
    this.inputs.set([]);
    this.isNew.set(false);
    this.picking.set(false);
    this.error.set(null);
  }

  private keepLast(last: LastEntry): void {
    this.last.set(last);
    sessionStorage.setItem(LAST, JSON.stringify(last));
  }
}
