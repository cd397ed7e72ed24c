import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { LocalizedText } from '../core/localized-text';
import { LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { PageHead } from '../shared/page-head';
import { ArrivalList } from './arrival-list';
import { LotApi, RecordedStep, TraceStep } from './lot-api';
import { Party, PartyField } from './party-field';
import { RecordProblem, recordProblem } from './record-problem';

const STEPS: readonly TraceStep[] = ['receiving', 'storing', 'packing', 'unpacking', 'shipping', 'selling', 'returning'];
const SITE = 'cc-trace-warehouse-site';

/** A scanned code, with what is known of it. */
interface Line {
  code: string;
  quantity?: number;
  name?: LocalizedText;
  uom?: string | null;
  left?: number;
}

/** Warehouse with a scanner that types: the field keeps the focus, Enter adds a line; F2 changes the step, F4 goes to whom, F9 finishes. */
@Component({
  selector: 'app-warehouse-page',
  imports: [ArrivalList, LabelPipe, LocalizationPipe, NumPipe, PageHead, PartyField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)' },
  template: `
    <app-page-head [heading]="'::Menu:Warehouse' | abpLocalization" [help]="'::Trace:ScanHelp' | abpLocalization" />
    <section class="cc-card cc-warehouse">
      <div class="cc-steps" role="radiogroup" [attr.aria-label]="'::Trace:WhatDidYouDo' | abpLocalization">
        @for (s of steps; track s) {
          <button type="button" class="btn" role="radio" [attr.aria-checked]="s === step()" [class.btn-primary]="s === step()" [class.btn-outline-primary]="s !== step()" (click)="choose(s)">{{ 'Enum:TraceStep:' + s | ccLabel: s }}</button>
        }
      </div>
      @if (done(); as result) {
        <div class="alert alert-success" role="status"><strong>{{ '::Trace:Recorded' | abpLocalization }}</strong> {{ '::Trace:LinesSaved' | abpLocalization: saved().toString() }}</div>
        @for (warning of result.warnings; track warning) { <div class="alert alert-warning" role="alert">{{ warning }}</div> }
      }
      @if (step() === 'receiving') { <app-arrival-list /> }
      <div class="cc-form">
        @if (sites().length) {
          <div class="cc-field" [class.cc-invalid]="problem()?.field === 'site'">
            <label class="form-label" for="site">{{ '::Trace:Site' | abpLocalization }}</label>
            <select id="site" class="form-select" (change)="setSite($any($event.target).value)">
              @if (sites().length > 1) { <option value=""></option> }
              @for (s of sites(); track s.id) { <option [value]="s.id" [selected]="s.id === site()">{{ s.name }}</option> }
            </select>
            @if (problem()?.field === 'site') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
          </div>
        }
        @if (side(); as s) { <div class="cc-field" #partyBox><app-party-field [isFrom]="s === 'from'" (changed)="party.set($event)" /></div> }
        <div class="cc-field" [hidden]="step() !== 'packing' && step() !== 'unpacking'" [class.cc-invalid]="problem()?.field === 'package'">
          <label class="form-label" for="package">{{ '::Trace:Package' | abpLocalization }}</label>
          <input #parcel id="package" class="form-control" maxlength="200" autocomplete="off" (keydown.enter)="focus()" />
          @if (problem()?.field === 'package') { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
        </div>
      </div>
      <label class="form-label mt-3" for="scan">{{ '::Trace:Scan' | abpLocalization }}</label>
      <input #scan id="scan" class="form-control form-control-lg" autofocus autocomplete="off" maxlength="256" (keydown.enter)="add(scan)" />
      <h2 class="mt-3">{{ '::Trace:Scanned' | abpLocalization }} ({{ lines().length }})</h2>
      <ul class="list-group mb-3">
        @for (line of lines(); track line.code) {
          <li class="list-group-item" [class.cc-bad-line]="isAbout(line.code)">
            <div class="cc-line">
              <span class="cc-line-name"><strong class="text-break">{{ line.code }}</strong>@if (line.name) { <small>{{ line.name | ccText }} · {{ '::Trace:Available' | abpLocalization: ((line.left ?? 0) | num) }}</small> }</span>
              <span class="input-group cc-line-amount">
                <input class="form-control" type="number" inputmode="decimal" min="0" [step]="line.uom ? 0.001 : 1" [attr.aria-label]="('::Trace:Quantity' | abpLocalization) + ' ' + line.code" (change)="setQuantity(line.code, $any($event.target).value)" (keydown.enter)="setQuantity(line.code, $any($event.target).value); focus()" />
                @if (line.name) { <span class="input-group-text">{{ (line.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</span> }
              </span>
              <button type="button" class="btn btn-outline-secondary cc-line-remove" (click)="remove(line.code)" [attr.aria-label]="('::Trace:Remove' | abpLocalization) + ' ' + line.code"><i class="fas fa-times" aria-hidden="true"></i></button>
            </div>
            @if (isAbout(line.code)) { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
          </li>
        } @empty { <li class="list-group-item cc-note">{{ '::Trace:NothingScanned' | abpLocalization }}</li> }
      </ul>
      @if (loose(); as message) { <div class="cc-problem mb-2" role="alert">{{ message }}</div> }
      <button type="button" class="btn btn-primary btn-lg" [disabled]="busy() || (!lines().length && step() !== 'unpacking')" (click)="save()">{{ '::Trace:Save' | abpLocalization }} (F9)</button>
    </section>
  `,
  styles: `
    .cc-warehouse { max-width: 60rem }
    .cc-steps { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1rem }
    .cc-steps .btn, .form-control, .form-select, .cc-line-remove { min-height: 2.75rem }
    .cc-steps .btn { min-width: 5rem }
    .cc-line-remove { padding: 0 }
    .list-group { max-width: none }
    .cc-line { display: grid; grid-template-columns: minmax(0, 1fr) 11rem 2.75rem; gap: .5rem; align-items: center }
    .cc-line-name { display: grid; min-width: 0 }
    .cc-line-name small { color: var(--cc-muted) }
    .cc-bad-line { border-inline-start: 4px solid var(--cc-bad) }
    .cc-problem { font-size: .95rem; white-space: pre-line }
    @media (max-width: 575.98px) {
      .cc-line { grid-template-columns: minmax(0, 1fr) 2.75rem }
      .cc-line-name { grid-column: 1 / -1 }
    }
  `,
})
export class WarehousePage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  private readonly scanBox = viewChild.required<ElementRef<HTMLInputElement>>('scan');
  private readonly parcelBox = viewChild.required<ElementRef<HTMLInputElement>>('parcel');
  private readonly partyBox = viewChild<ElementRef<HTMLElement>>('partyBox');

  protected readonly steps = STEPS;
  protected readonly step = signal<TraceStep>('receiving');
  private readonly siteId = signal(localStorage.getItem(SITE) ?? '');
  protected readonly party = signal<Party>({});
  protected readonly lines = signal<readonly Line[]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<RecordProblem | null>(null);
  protected readonly done = signal<RecordedStep | null>(null);
  protected readonly saved = signal(0);
  private key = crypto.randomUUID();
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  /** The place where this person works: that of last time, or the only one. */
  protected readonly site = computed(() => (this.sites().length === 1 ? this.sites()[0].id : this.sites().some(s => s.id === this.siteId()) ? this.siteId() : ''));
  protected readonly side = computed(() => (['shipping', 'selling'].includes(this.step()) ? 'to' : ['receiving', 'returning'].includes(this.step()) ? 'from' : null));
  protected readonly loose = computed(() => {
    const problem = this.problem();
    return !problem || (problem.field === 'site' && this.sites().length) || problem.field === 'package' || this.lines().some(l => this.isAbout(l.code)) ? null : problem.message;
  });

  constructor() {
    afterNextRender(() => this.focus());
  }

  protected focus(): void {
    this.scanBox().nativeElement.focus();
  }

  protected choose(step: TraceStep): void {
    this.step.set(step);
    this.party.set({});
    this.problem.set(null);
    this.focus();
  }

  /** Keys for hands that hold a scanner. */
  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'F2') {
      const next = STEPS[(STEPS.indexOf(this.step()) + (event.shiftKey ? STEPS.length - 1 : 1)) % STEPS.length];
      this.choose(next);
    } else if (event.key === 'F4') {
      this.partyBox()?.nativeElement.querySelector('select')?.focus();
    } else if (event.key === 'F9') {
      void this.save();
    } else {
      return;
    }
    event.preventDefault();
  }

  protected setSite(id: string): void {
    this.siteId.set(id);
    localStorage.setItem(SITE, id);
    this.focus();
  }

  /** The same code scanned twice is one line; what is known of it is looked up while the next is scanned. */
  protected add(box: HTMLInputElement): void {
    const code = box.value.trim();
    box.value = '';
    this.done.set(null);
    this.problem.set(null);
    if (code && !this.lines().some(line => line.code === code)) {
      this.lines.update(lines => [{ code }, ...lines]);
      void this.lookUp(code);
    }
  }

  protected remove(code: string): void {
    this.lines.update(lines => lines.filter(line => line.code !== code));
    this.problem.set(null);
    this.focus();
  }

  protected setQuantity(code: string, value: string): void {
    this.lines.update(lines => lines.map(line => (line.code === code ? { ...line, quantity: value === '' ? undefined : Number(value) } : line)));
  }

  /** Whether the refusal is about a line: the one it names, or the only one. */
  protected isAbout(code: string): boolean {
    const problem = this.problem();
    return !!problem && (problem.field === 'lot' || problem.field === 'amount') && (problem.lot === code || this.lines().length === 1);
  }

  protected async save(): Promise<void> {
    const isPacking = this.step() === 'packing' || this.step() === 'unpacking';
    if (this.busy() || (!this.lines().length && this.step() !== 'unpacking')) return;

    this.busy.set(true);
    this.problem.set(null);
    const party = this.party();
    const isFrom = this.side() === 'from';
    try {
      this.done.set(
        await firstValueFrom(
          this.api.record({
            idempotencyKey: this.key,
            step: this.step(),
            siteId: this.site() || undefined,
            package: isPacking ? this.parcelBox().nativeElement.value.trim() || undefined : undefined,
            lots: this.lines().map(({ code, quantity }) => ({ code, quantity })),
            toSubjectId: isFrom ? undefined : party.subjectId,
            toName: isFrom ? undefined : party.name,
            fromSubjectId: isFrom ? party.subjectId : undefined,
            fromName: isFrom ? party.name : undefined,
          }),
        ),
      );
      this.key = crypto.randomUUID();
      this.saved.set(this.lines().length);
      this.lines.set([]);
      this.parcelBox().nativeElement.value = '';
    } catch (error) {
      this.problem.set(recordProblem(error, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
      this.focus();
    }
  }

  private async lookUp(code: string): Promise<void> {
    try {
      const found = (await firstValueFrom(this.api.list({ filter: code, maxResultCount: 2 }))).items.find(l => l.number === code);
      if (found) this.lines.update(lines => lines.map(line => (line.code === code ? { ...line, name: found.productName, uom: found.uom, left: found.quantity } : line)));
    } catch {
      // What cannot be looked up is still recorded, or refused by the server in words.
    }
  }
}
