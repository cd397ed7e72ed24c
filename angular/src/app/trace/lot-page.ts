import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { LotApi } from './lot-api';

/** A lot: facts, stock by place, what happened to it, and the way to correct an entry. */
@Component({
  selector: 'app-lot-page',
  imports: [DayPipe, InstantPipe, LabelPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (detail(); as d) {
      <app-page-head [heading]="d.lot.number">
        <a class="btn btn-outline-primary btn-sm" [routerLink]="['/trace/graph', d.lot.number]"><i class="fas fa-project-diagram" aria-hidden="true"></i> {{ '::TraceGraph:Open' | abpLocalization }}</a>
      </app-page-head>
      @for (block of d.blocks; track block.referenceNumber) { <div class="alert alert-danger" role="alert">{{ '::Trace:Blocked' | abpLocalization }}: {{ 'Enum:LotBlockReason:' + block.reason | ccLabel: block.reason }} {{ block.referenceNumber }}</div> }
      <section class="cc-card">
        <dl class="cc-facts">
          <dt>{{ '::Trace:Product' | abpLocalization }}</dt><dd>{{ d.lot.productName | ccText }}</dd>
          <dt>{{ '::Trace:State' | abpLocalization }}</dt><dd>{{ 'Enum:LotState:' + d.lot.state | ccLabel: d.lot.state }}</dd>
          <dt>{{ '::Trace:Left' | abpLocalization }}</dt><dd>{{ d.lot.quantity | num }} {{ unit() | abpLocalization }}（{{ '::Trace:Came' | abpLocalization }} {{ d.quantityIn | num }}，{{ '::Trace:Went' | abpLocalization }} {{ d.quantityOut | num }}）</dd>
          @if (d.packages) { <dt>{{ '::Trace:PackagesFilled' | abpLocalization }}</dt><dd>{{ d.packages | num }}</dd> }
          @if (d.holder) { <dt>{{ '::Trace:Holder' | abpLocalization }}</dt><dd>{{ d.holder }}</dd> }
          @if (d.origin) { <dt>{{ '::Trace:Origin' | abpLocalization }}</dt><dd>{{ d.origin }}</dd> }
          <dt>{{ '::Trace:StartedOn' | abpLocalization }}</dt><dd>{{ d.lot.startedOn | instant }}</dd>
          @if (d.lot.bestBefore) { <dt>{{ '::Trace:BestBefore' | abpLocalization }}</dt><dd>{{ d.lot.bestBefore | day }}</dd> }
          @if (d.withdrawalUntil) { <dt>{{ '::Trace:Withdrawal' | abpLocalization }}</dt><dd>{{ d.withdrawalUntil | instant }}</dd> }
          <dt>{{ '::Trace:Identifier' | abpLocalization }}</dt><dd class="cc-uri">{{ d.identifier }}</dd>
        </dl>
      </section>
      <section class="cc-card">
        <h2>{{ '::Trace:Stock' | abpLocalization }}</h2>
        @if (d.stocks.length) {
          <dl class="cc-facts">@for (s of d.stocks; track $index) { <dt>{{ 'Trace:Place:' + s.place | ccLabel: s.name }}@if (s.toParty) { → {{ s.toParty }} }</dt><dd>{{ s.quantity | num }} {{ unit() | abpLocalization }}</dd> }</dl>
        } @else { <p class="cc-note">{{ '::Trace:NoStock' | abpLocalization }}</p> }
      </section>
      <section class="cc-card cc-card-flush">
        <h2>{{ '::Trace:Events' | abpLocalization }}</h2>
        <div class="cc-scroll">
          <table class="cc-table cc-cards">
            <thead><tr><th>{{ '::Trace:When' | abpLocalization }}</th><th>{{ '::Trace:Event' | abpLocalization }}</th><th>{{ '::Trace:Role' | abpLocalization }}</th><th class="cc-n">{{ '::Trace:Amount' | abpLocalization }}</th><th>{{ '::Trace:Place' | abpLocalization }}</th><th>{{ '::Trace:Note' | abpLocalization }}</th><th>{{ '::Trace:By' | abpLocalization }}</th><th></th></tr></thead>
            <tbody>
              @for (e of d.events; track e.sequence + e.role) {
                <tr [class.cc-wrong]="e.isWrong">
                  <td class="cc-nowrap" [attr.data-label]="'::Trace:When' | abpLocalization">{{ e.time | instant }}</td>
                  <td class="cc-card-title">{{ 'Enum:TraceStep:' + e.step | ccLabel: (e.bizStep ?? '') }} @if (e.isWrong) { <span class="cc-badge cc-badge-warn">{{ '::Trace:DeclaredWrong' | abpLocalization }}</span> }</td>
                  <td [attr.data-label]="'::Trace:Role' | abpLocalization">{{ 'Enum:TraceEpcRole:' + e.role | ccLabel: e.role }}</td>
                  <td class="cc-n" [class.cc-blank]="e.quantity === null || e.quantity === undefined" [attr.data-label]="'::Trace:Amount' | abpLocalization">@if (e.quantity !== null && e.quantity !== undefined) { {{ e.quantity | num }} {{ unit() | abpLocalization }} }</td>
                  <td [class.cc-blank]="!e.place" [attr.data-label]="'::Trace:Place' | abpLocalization">{{ e.place }}</td>
                  <td [class.cc-blank]="!e.fromParty && !e.toParty && !e.input && !e.note" [attr.data-label]="'::Trace:Note' | abpLocalization">
                    @if (e.fromParty) { <div>{{ '::Trace:FromWhom' | abpLocalization }}：{{ e.fromParty }}</div> }
                    @if (e.toParty) { <div>{{ '::Trace:ToWhom' | abpLocalization }}：{{ e.toParty }}</div> }
                    @if (e.input) { <div>{{ e.input }}</div> }
                    @if (e.note) { <div>{{ e.note }}</div> }
                  </td>
                  <td [attr.data-label]="'::Trace:By' | abpLocalization">{{ e.recordedBy }}</td>
                  <td>
                    @if (mayRecord && !e.isWrong && wrong() !== e.eventId) { <button type="button" class="btn btn-outline-secondary btn-sm cc-tap" (click)="wrong.set(e.eventId)">{{ '::Trace:DeclareWrong' | abpLocalization }}</button> }
                    @if (wrong() === e.eventId) {
                      <p class="cc-note">{{ '::Trace:DeclareWrongHelp' | abpLocalization }}</p>
                      <div class="d-flex flex-wrap gap-2">
                        <button type="button" class="btn btn-outline-danger btn-sm cc-tap" (click)="declare(e.eventId, true)">{{ '::Trace:DidNotOccur' | abpLocalization }}</button>
                        <button type="button" class="btn btn-outline-danger btn-sm cc-tap" (click)="declare(e.eventId, false)">{{ '::Trace:IncorrectData' | abpLocalization }}</button>
                        <button type="button" class="btn btn-outline-secondary btn-sm cc-tap" (click)="wrong.set('')">{{ '::Trace:Back' | abpLocalization }}</button>
                      </div>
                      @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    } @else { <app-load-state [failed]="!!lot.error()" (retry)="lot.reload()" /> }
  `,
  styles: `
    .cc-wrong td { color: var(--cc-muted); text-decoration: line-through }
    .cc-uri { overflow-wrap: anywhere; font-weight: 400 }
    @media (max-width: 767.98px) { .cc-tap { min-height: 2.75rem } }
  `,
})
export class LotPage {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  readonly id = input.required<string>();
  protected readonly mayRecord = inject(PermissionService).getGrantedPolicy(policies.traceRecord);
  protected readonly wrong = signal('');
  protected readonly error = signal<string | null>(null);
  protected readonly lot = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.get(params) });
  protected readonly detail = computed(() => (this.lot.hasValue() ? this.lot.value() : null));
  protected readonly unit = computed(() => (this.detail()?.lot.uom ? '::Trace:Kilograms' : '::Trace:Pieces'));

  protected async declare(eventId: string, didNotOccur: boolean): Promise<void> {
    this.error.set(null);
    try {
      await firstValueFrom(this.api.declareWrong(eventId, didNotOccur));
      this.wrong.set('');
      this.lot.reload();
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    }
  }
}
