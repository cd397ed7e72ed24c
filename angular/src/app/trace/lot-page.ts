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
import { DayPipe, InstantPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { LotApi } from './lot-api';

/** A lot: facts, stock by place, what happened to it, and the way to correct an entry. */
@Component({
  selector: 'app-lot-page',
  imports: [DayPipe, InstantPipe, LabelPipe, LoadState, LocalizationPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (detail(); as d) {
      <app-page-head [heading]="d.lot.number">
        <a class="btn btn-outline-primary btn-sm" [routerLink]="['/trace/graph', d.lot.number]"><i class="fas fa-project-diagram" aria-hidden="true"></i> {{ '::TraceGraph:Open' | abpLocalization }}</a>
      </app-page-head>
      @for (block of d.blocks; track block.referenceNumber) { <div class="alert alert-danger" role="alert">{{ '::Trace:Blocked' | abpLocalization }}: {{ 'Enum:LotBlockReason:' + block.reason | ccLabel: block.reason }} {{ block.referenceNumber }}</div> }
      <dl class="row">
        <dt class="col-4">{{ '::Trace:Product' | abpLocalization }}</dt><dd class="col-8">{{ d.lot.productName | ccText }}</dd>
        <dt class="col-4">{{ '::Trace:State' | abpLocalization }}</dt><dd class="col-8">{{ 'Enum:LotState:' + d.lot.state | ccLabel: d.lot.state }}</dd>
        <dt class="col-4">{{ '::Trace:Left' | abpLocalization }}</dt><dd class="col-8">{{ d.lot.quantity }} {{ unit() | abpLocalization }} ({{ '::Trace:Came' | abpLocalization }} {{ d.quantityIn }}, {{ '::Trace:Went' | abpLocalization }} {{ d.quantityOut }})</dd>
        @if (d.holder) { <dt class="col-4">{{ '::Trace:Holder' | abpLocalization }}</dt><dd class="col-8">{{ d.holder }}</dd> }
        @if (d.origin) { <dt class="col-4">{{ '::Trace:Origin' | abpLocalization }}</dt><dd class="col-8">{{ d.origin }}</dd> }
        @if (d.lot.bestBefore) { <dt class="col-4">{{ '::Trace:BestBefore' | abpLocalization }}</dt><dd class="col-8">{{ d.lot.bestBefore | day }}</dd> }
        @if (d.withdrawalUntil) { <dt class="col-4">{{ '::Trace:Withdrawal' | abpLocalization }}</dt><dd class="col-8">{{ d.withdrawalUntil | instant }}</dd> }
      </dl>
      <h2>{{ '::Trace:Stock' | abpLocalization }}</h2>
      <ul>@for (s of d.stocks; track s.place) { <li>{{ 'Trace:Place:' + s.place | ccLabel: s.name }}: {{ s.quantity }}</li> }</ul>
      <h2>{{ '::Trace:Events' | abpLocalization }}</h2>
      <ol>
        @for (e of d.events; track e.sequence + e.role) {
          <li>
            {{ e.time | instant }} {{ 'Enum:TraceStep:' + e.step | ccLabel: (e.bizStep ?? '') }} {{ 'Enum:TraceEpcRole:' + e.role | ccLabel: e.role }} {{ e.quantity }} {{ e.place }} · {{ e.recordedBy }}
            @if (e.isWrong) { <span class="badge bg-secondary">{{ '::Trace:DeclaredWrong' | abpLocalization }}</span> }
            @else if (mayRecord) { <button type="button" class="btn btn-link btn-sm" (click)="wrong.set(e.eventId)">{{ '::Trace:DeclareWrong' | abpLocalization }}</button> }
            @if (wrong() === e.eventId) {
              <p>{{ '::Trace:DeclareWrongHelp' | abpLocalization }}</p>
              <button type="button" class="btn btn-outline-danger btn-sm" (click)="declare(e.eventId, true)">{{ '::Trace:DidNotOccur' | abpLocalization }}</button>
              <button type="button" class="btn btn-outline-danger btn-sm" (click)="declare(e.eventId, false)">{{ '::Trace:IncorrectData' | abpLocalization }}</button>
              @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
            }
          </li>
        }
      </ol>
    } @else { <app-load-state [failed]="!!lot.error()" (retry)="lot.reload()" /> }
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
