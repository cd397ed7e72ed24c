import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { LocalizedText, pickText } from '../core/localized-text';
import { FileField } from '../documents/file-field';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { PageHead } from '../shared/page-head';
import { ArrivalList } from './arrival-list';
import { Party, PartyField } from './party-field';
import { RecordProblem, recordProblem } from './record-problem';
import { BEGINS, Lot, LotApi, RecordedStep, RecordStep, STEP_ICONS, TRACE_STEPS, TraceStep, TRANSFORMS } from './lot-api';

/** A lot that was chosen, and how much of it. */
interface Picked {
  number: string;
  name: LocalizedText;
  uom?: string | null;
  left: number;
  quantity?: number;
  /** Where it stands. */
  siteId?: string;
}

/** A lot that comes out of the step. */
interface Output {
  productCode: string;
  name: string;
  quantity: string;
  inPieces: boolean;
}

/** A product to choose: one of the library, or a name that own lots have. */
interface Choice {
  number: string;
  name: LocalizedText;
  plain: string;
  uom?: string | null;
}

/** What was recorded last, so that it can be done again by one tap. */
interface LastEntry {
  step: TraceStep;
  inputs: Picked[];
  isNew: boolean;
  siteId: string;
  outputs: Output[];
  inputCode: string;
}

const LAST = 'cc-trace-last';
const FEW = 8;
const MOST_OUTPUTS = 20;
/** Steps whose goods go to somebody. */
const TO_PARTY: readonly TraceStep[] = ['shipping', 'selling'];
/** Steps whose goods come from somebody. */
const FROM_PARTY: readonly TraceStep[] = ['purchase', 'receiving', 'returning'];
/** Steps for which the goods must be in one's own hands. */
const ON_HAND: readonly TraceStep[] = ['inputUse', 'harvest', 'slaughter', 'grading', 'processing', 'packing', 'storing', 'shipping', 'selling', 'disposing'];
const OTHER = '*';
const LATEST = 'latest';
const DAY = 86_400_000;

/** Entries of the same step as they were last: what a person does every day needs no choosing. */
function readLast(): Record<string, LastEntry> {
  try {
    return (JSON.parse(localStorage.getItem(LAST) ?? '{}') ?? {}) as Record<string, LastEntry>;
  } catch {
    return {};
  }
}

/** What a herder or grower records on the phone: what was done, to which lot, done. Time and place are those of now and of last time. */
@Component({
  selector: 'app-trace-record-page',
  imports: [ArrivalList, FileField, LabelPipe, LoadState, LocalizationPipe, NumPipe, PageHead, PartyField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:TraceRecord' | abpLocalization" />
    <section class="cc-card cc-record">
      @if (done(); as result) {
        <div class="alert alert-success" role="status"><strong>{{ '::Trace:Recorded' | abpLocalization }}</strong> {{ result.lotNumbers.join(', ') }}</div>
        @for (warning of result.warnings; track warning) { <div class="alert alert-warning" role="alert">{{ warning }}</div> }
        <div class="cc-steps">
          <button type="button" class="btn btn-primary" (click)="restart()">{{ '::Menu:TraceRecord' | abpLocalization }}</button>
          <button type="button" class="btn btn-outline-primary" (click)="again()">{{ '::Trace:Again' | abpLocalization }}</button>
        </div>
      } @else if (!step()) {
        @if (latest(); as l) {
          <p><button type="button" class="btn btn-success cc-tall w-100" (click)="repeat(l)"><i class="fas fa-redo" aria-hidden="true"></i> {{ '::Trace:Repeat' | abpLocalization }}: {{ 'Enum:TraceStep:' + l.step | ccLabel: l.step }} {{ l.inputs[0]?.number }}</button></p>
        }
        <h2>{{ '::Trace:WhatDidYouDo' | abpLocalization }}</h2>
        <div class="cc-steps">
          @for (s of steps; track s) {
            <button type="button" class="btn btn-outline-primary" (click)="choose(s)"><i class="fas fa-{{ icons[s] }}" aria-hidden="true"></i> <span>{{ 'Enum:TraceStep:' + s | ccLabel: s }}</span></button>
          }
        </div>
      } @else if (needsLot() && (picking() || !inputs().length) && !isNew()) {
        @if (step() === 'receiving') { <h2>{{ '::Arrival:Heading' | abpLocalization }}</h2><app-arrival-list [showsEmpty]="true" /> }
        <h2>{{ 'Enum:TraceStep:' + step() | ccLabel: step()! }} · {{ '::Trace:WhichLot' | abpLocalization }}</h2>
        <input class="form-control mb-2" type="search" [attr.aria-label]="'::Trace:Search' | abpLocalization" [placeholder]="'::Trace:SearchHelp' | abpLocalization" (change)="filter.set($any($event.target).value.trim())" />
        <div class="cc-steps">
          @if (mayBegin()) { <button type="button" class="btn btn-outline-success" (click)="isNew.set(true)"><i class="fas fa-plus" aria-hidden="true"></i> <span>{{ '::Trace:NewLot' | abpLocalization }}</span></button> }
          @for (l of lots(); track l.id) {
            <button type="button" class="btn btn-outline-primary" (click)="pick(l)"><span>{{ l.productName | ccText }}</span><small>{{ l.number }}</small><small>{{ l.quantity | num }} {{ (l.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}@if (l.places?.[0]?.name; as place) { · {{ place }} }</small></button>
          }
        </div>
        @if (!lotList.hasValue()) { <app-load-state [failed]="!!lotList.error()" (retry)="lotList.reload()" /> }
        @else if (!lots().length) { <p class="cc-note">{{ '::Trace:NoLots' | abpLocalization }}</p> }
        @if (more(); as count) { <p class="cc-note">{{ '::Trace:More' | abpLocalization: count }}</p> }
        <button type="button" class="btn btn-outline-secondary cc-tall" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
      } @else {
        <form novalidate (submit)="$event.preventDefault(); save(packages.value, inputQuantity.value, note.value, time.value)">
          <h2>{{ 'Enum:TraceStep:' + step() | ccLabel: step()! }}</h2>
          @if (inputs().length) {
            <div class="cc-part">
              @for (i of inputs(); track i.number; let n = $index) {
                <div [class.cc-invalid]="isAbout(i.number)">
                  <label class="form-label" [for]="'input' + n">{{ i.name | ccText }} <small>{{ i.number }}</small></label>
                  @if (step() !== 'harvest' && step() !== 'inputUse') {
                    <div class="input-group">
                      <input [id]="'input' + n" class="form-control" type="number" inputmode="decimal" min="0" [step]="i.uom ? 0.001 : 1" [value]="i.quantity ?? ''" [placeholder]="'::Trace:InputAll' | abpLocalization: i.left.toString()" (input)="weigh(i.number, $any($event.target).value)" />
                      <span class="input-group-text">{{ (i.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</span>
                    </div>
                    <div class="form-text">{{ '::Trace:Available' | abpLocalization: i.left.toString() }} {{ (i.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</div>
                  } @else { <input type="hidden" [id]="'input' + n" /> }
                  @if (isAbout(i.number)) { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
                </div>
              }
              @if (transforms() || step() === 'shipping' || step() === 'selling') { <button type="button" class="btn btn-outline-secondary cc-tall" (click)="picking.set(true)"><i class="fas fa-plus" aria-hidden="true"></i> {{ '::Trace:AddInput' | abpLocalization }}</button> }
            </div>
          }
          @if (step() === 'inputUse') {
            <fieldset class="cc-part" [class.cc-invalid]="problem()?.field === 'input'">
              <legend class="form-label">{{ '::Trace:ChooseInput' | abpLocalization }}</legend>
              <div class="cc-picks" role="radiogroup" [attr.aria-label]="'::Trace:ChooseInput' | abpLocalization">
                @for (p of inputProducts(); track p.code) {
                  <button type="button" class="btn" role="radio" [attr.aria-checked]="p.code === inputCode()" [class.btn-primary]="p.code === inputCode()" [class.btn-outline-primary]="p.code !== inputCode()" [disabled]="p.isBanned" (click)="inputCode.set(p.code)">
                    <span>{{ p.name | ccText }}</span>
                    <small>@if (p.isBanned) { <span class="badge bg-danger">{{ '::Trace:InputBannedTag' | abpLocalization }}</span> } @else if (p.withdrawalDays) { {{ '::Trace:WithdrawalDays' | abpLocalization: p.withdrawalDays.toString() }} } @else { {{ '::Trace:NoWithdrawal' | abpLocalization }} }</small>
                  </button>
                }
                <button type="button" class="btn" role="radio" [attr.aria-checked]="inputCode() === other" [class.btn-primary]="inputCode() === other" [class.btn-outline-secondary]="inputCode() !== other" (click)="inputCode.set(other)">{{ '::Trace:InputOther' | abpLocalization }}</button>
              </div>
              @if (inputCode() === other) {
                <label class="form-label" for="inputName">{{ '::Trace:InputOtherName' | abpLocalization }}</label>
                <input id="inputName" class="form-control mb-2" maxlength="64" (input)="inputName.set($any($event.target).value.trim())" />
                <label class="form-label" for="inputDays">{{ '::Trace:InputOtherDays' | abpLocalization }}</label>
                <input id="inputDays" class="form-control" type="number" inputmode="numeric" min="0" max="3650" step="1" (input)="inputDays.set($any($event.target).value)" />
              }
              @if (blockedUntil(); as day) { <div class="cc-until" role="note"><i class="fas fa-hourglass-half" aria-hidden="true"></i> {{ '::Trace:WithdrawalUntilDay' | abpLocalization: day }}</div> }
              @if (problem()?.field === 'input') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
            </fieldset>
          }
          <div [hidden]="step() !== 'inputUse'">
            <label class="form-label" for="inputQuantity">{{ '::Trace:InputQuantity' | abpLocalization }}</label>
            <input #inputQuantity id="inputQuantity" class="form-control" maxlength="100" [placeholder]="'::Trace:InputQuantityHelp' | abpLocalization" />
          </div>
          @if (begins()) {
            @for (o of outputs(); track $index; let n = $index) {
              <fieldset class="cc-part" [class.cc-invalid]="problem()?.field === 'product' || problem()?.field === 'output'">
                @if (outputs().length > 1) { <legend class="form-label">{{ '::Trace:Output' | abpLocalization: (n + 1).toString() }} <button type="button" class="cc-icon" (click)="removeOutput(n)" [attr.aria-label]="'::Trace:RemoveOutput' | abpLocalization"><i class="fas fa-times" aria-hidden="true"></i></button></legend> }
                @if (choices().length && choices().length <= few) {
                  <div class="cc-picks" role="radiogroup" [attr.aria-label]="'::Trace:Product' | abpLocalization">
                    @for (p of choices(); track p.number || p.plain) { <button type="button" class="btn" role="radio" [attr.aria-checked]="isChosen(o, p)" [class.btn-primary]="isChosen(o, p)" [class.btn-outline-primary]="!isChosen(o, p)" (click)="setOutput(n, { productCode: p.number, name: p.plain, inPieces: !p.uom })">{{ p.plain || (p.name | ccText) }}</button> }
                    <button type="button" class="btn" role="radio" [attr.aria-checked]="isOther(o)" [class.btn-primary]="isOther(o)" [class.btn-outline-secondary]="!isOther(o)" (click)="setOutput(n, { productCode: '', name: '' })">{{ '::Trace:ProductOther' | abpLocalization }}</button>
                  </div>
                } @else {
                  <label class="form-label" [for]="'product' + n">{{ '::Trace:Product' | abpLocalization }}</label>
                  <select [id]="'product' + n" class="form-select mb-2" (change)="setOutput(n, { productCode: $any($event.target).value })">
                    <option value="">{{ '::Trace:ProductOther' | abpLocalization }}</option>
                    @for (p of products(); track p.number) { <option [value]="p.number" [selected]="p.number === o.productCode">{{ p.name | ccText }}</option> }
                  </select>
                }
                @if (isOther(o)) { <input class="form-control mb-2" maxlength="200" [value]="o.name" [attr.aria-label]="'::Trace:ProductName' | abpLocalization" [placeholder]="'::Trace:ProductName' | abpLocalization" (input)="setOutput(n, { name: $any($event.target).value })" /> }
                @if (problem()?.field === 'product') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
                <label class="form-label" [for]="'quantity' + n">{{ '::Trace:OutputAmount' | abpLocalization }}</label>
                <div class="input-group">
                  <input [id]="'quantity' + n" class="form-control" type="number" inputmode="decimal" min="0" step="0.001" [value]="o.quantity" (input)="setOutput(n, { quantity: $any($event.target).value })" />
                  @if (!o.productCode) {
                    <select class="form-select" [attr.aria-label]="'::Field:uom' | abpLocalization" (change)="setOutput(n, { inPieces: $any($event.target).value === 'x' })">
                      <option value="kg" [selected]="!o.inPieces">{{ '::Trace:Kilograms' | abpLocalization }}</option>
                      <option value="x" [selected]="o.inPieces">{{ '::Trace:Pieces' | abpLocalization }}</option>
                    </select>
                  } @else { <span class="input-group-text">{{ unitOf(o.productCode) }}</span> }
                </div>
                @if (problem()?.field === 'output' && n === outputs().length - 1) { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
              </fieldset>
            }
            @if (transforms() && outputs().length < mostOutputs) { <p><button type="button" class="btn btn-outline-secondary cc-tall" (click)="addOutput()"><i class="fas fa-plus" aria-hidden="true"></i> {{ '::Trace:AddOutput' | abpLocalization }}</button></p> }
          }
          <div [hidden]="step() !== 'packing'" [class.cc-invalid]="problem()?.field === 'package'">
            <label class="form-label" for="packages">{{ '::Trace:Packages' | abpLocalization }}</label>
            <input #packages id="packages" class="form-control" type="number" inputmode="numeric" min="1" max="1000000" step="1" />
            @if (problem()?.field === 'package') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
          </div>
          @if (partySide(); as side) { <app-party-field [isFrom]="side === 'from'" (changed)="party.set($event)" /> }
          @if (sites().length) {
            <div [class.cc-invalid]="problem()?.field === 'site'">
              <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
              <select id="site" class="form-select" (change)="siteId.set($any($event.target).value)">
                @for (s of sites(); track s.id) { <option [value]="s.id" [selected]="s.id === siteId()">{{ s.name }}</option> }
              </select>
              @if (problem()?.field === 'site') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
            </div>
          }
          <details class="cc-part" [open]="problem()?.field === 'time'">
            <summary>{{ '::Trace:OptionalMore' | abpLocalization }}</summary>
            <div [class.cc-invalid]="problem()?.field === 'time'">
              <label class="form-label" for="time">{{ '::Trace:When' | abpLocalization }}（{{ '::Trace:WhenNow' | abpLocalization }}）</label>
              <input #time id="time" class="form-control mb-2" type="datetime-local" />
              @if (problem()?.field === 'time') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
            </div>
            <label class="form-label" for="photo">{{ '::Trace:Photo' | abpLocalization }}</label>
            <app-file-field inputId="photo" [isSingle]="true" (changed)="photoId.set($event.length ? $event[0].id : undefined)" />
            <label class="form-label" for="note">{{ '::Trace:Note' | abpLocalization }}</label>
            <input #note id="note" class="form-control" maxlength="1000" />
          </details>
          @if (loose(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
          <button type="submit" class="btn btn-primary btn-lg w-100 mt-3" [disabled]="busy()">{{ '::Trace:Save' | abpLocalization }}</button>
          <button type="button" class="btn btn-outline-secondary cc-tall w-100 mt-2" (click)="restart()">{{ '::Trace:Back' | abpLocalization }}</button>
        </form>
      }
    </section>
  `,
  styles: `
    .cc-record { max-width: 46rem }
    .cc-record h2 { border: 0; padding: 0; font-size: 1.2rem; font-weight: 650 }
    .cc-steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem; margin-bottom: 1rem }
    .cc-steps .btn { display: flex; flex-direction: column; gap: .25rem; align-items: center; justify-content: center; min-height: 4.5rem; overflow-wrap: anywhere }
    .cc-picks { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .5rem }
    .cc-picks .btn { display: inline-flex; flex-direction: column; align-items: flex-start; justify-content: center; min-height: 2.75rem; text-align: start }
    .cc-part { margin: 0 0 .75rem; min-width: 0 }
    .cc-part legend { float: none; margin-bottom: .25rem; font-size: 1rem }
    .cc-tall, .form-control, .form-select, summary { min-height: 2.75rem }
    summary { padding-block: .6rem; cursor: pointer }
    .cc-until { padding: .5rem .75rem; border-radius: .5rem; background: #fff4d6; color: #6b4a00 }
    .cc-problem { font-size: .95rem; white-space: pre-line }
    form > div { margin-bottom: .75rem }
  `,
})
export class TraceRecordPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  /** Step that the page was opened for, from the home page. */
  readonly asked = input<string | undefined>(undefined, { alias: 'step' });
  /** Who manages records for everybody: nothing is on the own hands. */
  private readonly isManager = inject(PermissionService).getGrantedPolicy(policies.traceManage);

  protected readonly steps = TRACE_STEPS;
  protected readonly icons = STEP_ICONS;
  protected readonly few = FEW;
  protected readonly other = OTHER;
  protected readonly mostOutputs = MOST_OUTPUTS;
  protected readonly step = signal<TraceStep | null>(null);
  protected readonly inputs = signal<readonly Picked[]>([]);
  protected readonly outputs = signal<readonly Output[]>([]);
  /** Choosing one more lot. */
  protected readonly picking = signal(false);
  /** Nothing there yet: picked in the forest, bought outside. */
  protected readonly isNew = signal(false);
  protected readonly filter = signal('');
  protected readonly siteId = signal('');
  protected readonly inputCode = signal('');
  protected readonly inputName = signal('');
  protected readonly inputDays = signal('');
  protected readonly party = signal<Party>({});
  protected readonly photoId = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<RecordProblem | null>(null);
  protected readonly done = signal<RecordedStep | null>(null);
  private readonly remembered = signal(readLast());
  private key = crypto.randomUUID();

  /** Lots that the step can be about: what grows for care and harvest, what is there for the rest. */
  protected readonly lotList = rxResource({
    params: () => ({ filter: this.filter(), step: this.step() }),
    stream: ({ params }) =>
      this.api.list({
        maxResultCount: 50,
        withPlaces: true,
        isOnHand: !this.isManager && params.step && ON_HAND.includes(params.step) ? true : undefined,
        filter: params.filter || undefined,
        state: params.step === 'harvest' ? 'grown' : undefined,
        inStock: params.step && !['sowing', 'birth', 'harvest', 'inputUse', 'returning', 'receiving'].includes(params.step) ? true : undefined,
      }),
  });
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  private readonly productList = rxResource({ stream: () => this.api.recordProducts() });
  private readonly inputList = rxResource({ params: () => (this.step() === 'inputUse' ? true : undefined), stream: () => this.api.inputs() });
  private readonly desk = rxResource({ params: () => (this.step() === 'inputUse' ? true : undefined), stream: () => this.api.desk() });
  protected readonly lots = computed(() => (this.lotList.hasValue() ? this.lotList.value().items.filter(l => !this.inputs().some(i => i.number === l.number)) : []));
  protected readonly more = computed(() => (this.lotList.hasValue() && this.lotList.value().totalCount > 50 ? String(this.lotList.value().totalCount - 50) : ''));
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  protected readonly products = computed(() => (this.productList.hasValue() ? this.productList.value().items : []));
  /** What can begin: for animals and crops first what the own lots are called, then the library. */
  protected readonly choices = computed<Choice[]>(() => {
    const library = this.products().map(p => ({ number: p.number, name: p.name, plain: '', uom: p.uom }));
    if (this.step() !== 'birth' && this.step() !== 'sowing') return library;

    const own = new Map<string, Choice>();
    for (const lot of this.lotList.hasValue() ? this.lotList.value().items : []) {
      const plain = pickText(lot.productName, this.context.language());
      if (!library.some(p => p.number === lot.productCode) && (lot.state === 'grown' || lot.state === 'purchased')) own.set(plain, { number: '', name: lot.productName, plain, uom: lot.uom });
    }

    return [...own.values(), ...library];
  });
  protected readonly inputProducts = computed(() => (this.inputList.hasValue() ? this.inputList.value().items : []));
  protected readonly needsLot = computed(() => this.step() !== 'sowing' && this.step() !== 'birth');
  protected readonly mayBegin = computed(() => this.step() === 'harvest' || this.step() === 'purchase');
  protected readonly transforms = computed(() => this.step() !== null && TRANSFORMS.includes(this.step()!));
  protected readonly begins = computed(() => this.step() !== null && (BEGINS.includes(this.step()!) || this.isNew()));
  protected readonly partySide = computed(() => (!this.step() ? null : TO_PARTY.includes(this.step()!) ? 'to' : FROM_PARTY.includes(this.step()!) ? 'from' : null));
  protected readonly latest = computed(() => this.remembered()[LATEST] ?? null);
  /** A problem that no field above shows. */
  protected readonly loose = computed(() => {
    const problem = this.problem();
    if (!problem) return null;

    const shown: Record<string, boolean> = {
      lot: this.inputs().some(i => this.isAbout(i.number)), amount: this.inputs().some(i => this.isAbout(i.number)), output: this.begins(), product: this.begins(), site: this.sites().length > 0, time: true, input: this.step() === 'inputUse', package: this.step() === 'packing',
    };
    return shown[problem.field] ? null : problem.message;
  });
  /** First day on which the lot may be harvested, slaughtered or sold again. */
  protected readonly blockedUntil = computed(() => {
    const days = this.inputCode() === OTHER ? Number(this.inputDays()) : (this.inputProducts().find(p => p.code === this.inputCode())?.withdrawalDays ?? 0);
    return days > 0 ? new Date(Date.now() + days * DAY).toLocaleDateString(this.context.language()) : '';
  });

  constructor() {
    effect(() => {
      const step = this.asked();
      if (step && (TRACE_STEPS as readonly string[]).includes(step)) untracked(() => this.choose(step as TraceStep));
    });
    // What was used last is most often used again: by this person here, else by the own subjects anywhere, else the first of the county's list. It stands in words with its period before it is recorded.
    effect(() => {
      if (this.step() !== 'inputUse' || this.inputCode() || !this.inputList.hasValue() || this.desk.isLoading()) return;

      const usable = this.inputProducts().filter(p => !p.isBanned);
      const last = this.desk.hasValue() ? this.desk.value().lastInputCode : null;
      const first = (usable.find(p => p.code === last) ?? usable[0])?.code;
      if (first) untracked(() => this.inputCode.set(first));
    });
    // The sites may come after the step was chosen.
    effect(() => {
      if (!this.sites().length || this.sites().some(s => s.id === this.siteId())) return;

      untracked(() => this.siteId.set(this.remembered()[this.step() ?? '']?.siteId || this.siteOfLots() || this.sites()[0].id));
    });
    // A herder with one herd is not asked which.
    effect(() => {
      if (this.step() !== 'inputUse' || this.filter() || !this.lotList.hasValue() || this.lotList.isLoading()) return;

      const { items, totalCount } = this.lotList.value();
      untracked(() => {
        if (totalCount === 1 && !this.inputs().length) this.pick(items[0]);
      });
    });
  }

  protected choose(step: TraceStep): void {
    const last = this.remembered()[step];
    this.step.set(step);
    this.inputs.set([]);
    this.outputs.set([{ productCode: last?.outputs[0]?.productCode ?? '', name: last?.outputs[0]?.name ?? '', quantity: step === 'birth' ? '1' : '', inPieces: last?.outputs[0]?.inPieces ?? step === 'birth' }]);
    this.inputCode.set(last?.inputCode ?? '');
    this.isNew.set(false);
    this.picking.set(false);
    this.filter.set('');
    this.party.set({});
    this.problem.set(null);
    const site = last?.siteId || this.siteId();
    this.siteId.set(this.sites().some(s => s.id === site) ? site : (this.sites()[0]?.id ?? ''));
  }

  protected pick(lot: Lot): void {
    const place = lot.places?.find(p => p.siteId);
    this.inputs.update(inputs => [...inputs, { number: lot.number, name: lot.productName, uom: lot.uom, left: lot.quantity, siteId: place?.siteId ?? undefined }]);
    // It happens where the lot stands, wherever one was last time; goods that come stand nowhere of one's own yet.
    const site = FROM_PARTY.includes(this.step()!) ? '' : this.siteOfLots();
    if (site) this.siteId.set(site);
    this.picking.set(false);
    this.filter.set('');
  }

  protected weigh(number: string, value: string): void {
    this.inputs.update(inputs => inputs.map(i => (i.number === number ? { ...i, quantity: value === '' ? undefined : Number(value) } : i)));
  }

  protected addOutput(): void {
    this.outputs.update(outputs => [...outputs, { productCode: outputs[outputs.length - 1]?.productCode ?? '', name: '', quantity: '', inPieces: false }]);
  }

  protected removeOutput(index: number): void {
    this.outputs.update(outputs => outputs.filter((_, i) => i !== index));
  }

  protected setOutput(index: number, change: Partial<Output>): void {
    this.outputs.update(outputs => outputs.map((o, i) => (i === index ? { ...o, ...change } : o)));
  }

  protected unitOf(productCode: string): string {
    return this.context.text(this.products().find(p => p.number === productCode)?.uom ? 'Trace:Kilograms' : 'Trace:Pieces');
  }

  protected isChosen(output: Output, choice: Choice): boolean {
    return choice.number ? output.productCode === choice.number : !output.productCode && output.name === choice.plain;
  }

  /** Nothing that is offered: the name is typed. */
  protected isOther(output: Output): boolean {
    return !output.productCode && !this.choices().some(choice => !choice.number && choice.plain === output.name);
  }

  /** Whether the refusal is about a lot: the one it names, or the only one there is. */
  protected isAbout(number: string): boolean {
    const problem = this.problem();
    return !!problem && (problem.field === 'lot' || problem.field === 'amount') && (problem.lot === number || (this.inputs().length === 1 && !problem.lot));
  }

  protected async save(packages: string, inputQuantity: string, note: string, time: string): Promise<void> {
    const step = this.step()!;
    const isOther = this.inputCode() === OTHER;
    const isFrom = this.partySide() === 'from';
    // A growing lot is not used up by a harvest; of every other the whole is meant unless less is told.
    const body: RecordStep = {
      idempotencyKey: this.key,
      step,
      siteId: this.siteId() || undefined,
      lots: this.inputs().map(i => ({ code: i.number, quantity: step === 'harvest' || step === 'inputUse' ? undefined : (i.quantity ?? (this.transforms() ? i.left : undefined)) })),
      newLots: this.begins()
        ? this.outputs().map(o => ({ productCode: o.productCode || undefined, productName: o.productCode ? undefined : o.name.trim() || undefined, quantity: o.quantity === '' ? undefined : Number(o.quantity), inPieces: o.productCode ? undefined : o.inPieces }))
        : [],
      packages: step === 'packing' && packages !== '' ? Number(packages) : undefined,
      inputProductCode: step === 'inputUse' ? (isOther ? this.inputName() : this.inputCode()) || undefined : undefined,
      inputQuantity: step === 'inputUse' ? inputQuantity.trim() || undefined : undefined,
      withdrawalDays: step === 'inputUse' && isOther && this.inputDays() !== '' ? Number(this.inputDays()) : undefined,
      toSubjectId: isFrom ? undefined : this.party().subjectId,
      toName: isFrom ? undefined : this.party().name,
      fromSubjectId: isFrom ? this.party().subjectId : undefined,
      fromName: isFrom ? this.party().name : undefined,
      time: time ? new Date(time).toISOString() : undefined,
      note: note.trim() || undefined,
      photoId: this.photoId(),
    };
    if (step === 'inputUse' && !body.inputProductCode) {
      this.problem.set({ field: 'input', message: this.context.text('Trace:ChooseInput') });
      return;
    }

    this.busy.set(true);
    this.problem.set(null);
    try {
      this.done.set(await firstValueFrom(this.api.record(body)));
      this.remember({ step, inputs: [...this.inputs()], isNew: this.isNew(), siteId: this.siteId(), outputs: [...this.outputs()], inputCode: isOther ? '' : this.inputCode() });
      this.lotList.reload();
    } catch (error) {
      this.problem.set(recordProblem(error, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }

  /** The form of the last entry again, with the same step, place and lots. */
  protected repeat(last: LastEntry): void {
    this.choose(last.step);
    this.inputs.set(last.inputs.map(i => ({ ...i, quantity: undefined })));
    this.outputs.set(last.outputs.map(o => ({ ...o, quantity: last.step === 'birth' ? '1' : '' })));
    this.isNew.set(last.isNew);
  }

  /** The same step and lot once more, as a new submission. */
  protected again(): void {
    this.key = crypto.randomUUID();
    this.photoId.set(undefined);
    this.problem.set(null);
    this.done.set(null);
  }

  protected restart(): void {
    this.again();
    this.step.set(null);
    this.inputs.set([]);
    this.isNew.set(false);
    this.picking.set(false);
  }

  /** Own site at which the first of the chosen lots stands. */
  private siteOfLots(): string {
    return this.inputs().map(i => i.siteId ?? '').find(id => this.sites().some(s => s.id === id)) ?? '';
  }

  private remember(last: LastEntry): void {
    this.remembered.update(all => ({ ...all, [last.step]: last, [LATEST]: last }));
    localStorage.setItem(LAST, JSON.stringify(this.remembered()));
  }
}
