import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { LoadState } from '../shared/load-state';
import { DayPipe, InstantPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { TaskList } from '../tasks/task-list';
import { TaskApi } from '../tasks/tasks';
import { ArrivalList } from '../trace/arrival-list';
import { LotApi, LotPlace, STEP_ICONS, TraceDesk } from '../trace/lot-api';
import { RecallApi } from '../trace/recall-api';

const FEW = 6;
const DAY = 86_400_000;
const SOON_DAYS = 30;
/** Recalls that ask nothing of their holders any more. */
const OVER = ['destroyed', 'released', 'closed', 'rejected'];

/** Home of whoever records for a trace subject: what was done today, what waits, what stands where, what was recorded last. Made for a thumb. */
@Component({
  selector: 'app-grower-home',
  imports: [ArrivalList, DayPipe, InstantPipe, LabelPipe, LoadState, LocalizationPipe, NumPipe, RouterLink, TaskList, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="cc-hero">
      <div>
        <h1>{{ '::Grower:Hello' | abpLocalization }}</h1>
        <p>{{ '::Grower:For' | abpLocalization: names() }}</p>
      </div>
    </div>
    @for (s of notFiled(); track s.id) { <div class="alert alert-warning" role="alert">{{ '::Grower:NotFiled' | abpLocalization: s.name }}</div> }
    @for (s of ending(); track s.id) { <div class="alert alert-warning" role="alert">{{ '::Grower:ValidUntil' | abpLocalization: s.name : (s.validUntil! | day) }}</div> }

    <nav class="cc-record-buttons" [attr.aria-label]="'::Grower:Hello' | abpLocalization">
      @for (s of desk().steps; track s) {
        <a class="btn btn-primary" routerLink="/trace/record" [queryParams]="{ step: s }"><i class="fas fa-{{ icons[s] }}" aria-hidden="true"></i> <span>{{ 'Enum:TraceStep:' + s | ccLabel: s }}</span></a>
      }
      <a class="btn btn-outline-primary" routerLink="/trace/record"><i class="fas fa-ellipsis-h" aria-hidden="true"></i> <span>{{ '::Grower:AllSteps' | abpLocalization }}</span></a>
      @if (receives()) { <a class="btn btn-outline-primary" routerLink="/trace/warehouse"><i class="fas fa-barcode" aria-hidden="true"></i> <span>{{ '::Grower:Scan' | abpLocalization }}</span></a> }
    </nav>

    <section class="cc-card" id="waits">
      <h2>{{ '::Grower:Waits' | abpLocalization }}</h2>
      @if (arrivalCount()) { <h3>{{ '::Arrival:Count' | abpLocalization: arrivalCount().toString() }}</h3> }
      <app-arrival-list (changed)="refresh()" />
      @for (r of open(); track r.id) {
        <a class="cc-wait cc-wait-bad" [routerLink]="['/trace/recalls', r.id]"><i class="fas fa-exclamation-triangle" aria-hidden="true"></i><span><strong>{{ '::Grower:Recalls' | abpLocalization: r.title }}</strong><small>{{ '::Grower:RecallHelp' | abpLocalization }}</small></span></a>
      }
      @if (closed.hasValue() && closed.value().items.length) {
        <h3>{{ '::Grower:Withdrawals' | abpLocalization }}</h3>
        @for (l of closed.value().items; track l.id) {
          <a class="cc-wait" [routerLink]="['/trace/lots', l.id]"><i class="fas fa-hourglass-half" aria-hidden="true"></i><span><strong>{{ l.productName | ccText }} {{ l.number }}</strong><small>{{ '::Grower:WithdrawalEnds' | abpLocalization: (l.withdrawalUntil | day) }}</small></span></a>
        }
      }
      @if (tasks().length) { <h3>{{ '::Grower:Tasks' | abpLocalization }}</h3><div class="cc-bleed"><app-task-list [tasks]="tasks()" /></div> }
      @if (nothingWaits()) { <p class="cc-note"><i class="fas fa-check-circle" aria-hidden="true"></i> {{ '::Grower:NothingWaits' | abpLocalization }}</p> }
    </section>

    <section class="cc-card">
      <h2>{{ '::Grower:Lots' | abpLocalization }} @if (lots.hasValue() && lots.value().totalCount > few) { <a routerLink="/trace/lots">{{ '::Grower:AllLots' | abpLocalization: lots.value().totalCount.toString() }}</a> }</h2>
      @if (lots.hasValue()) {
        <ul class="cc-lines">
          @for (l of lots.value().items; track l.id) {
            <li>
              <a [routerLink]="['/trace/lots', l.id]"><strong>{{ l.productName | ccText }}</strong> <small>{{ l.number }}</small></a>
              <span>@for (p of l.places ?? []; track $index) { <span class="cc-place">{{ placeText(p) }} @if (p.quantity) { <b>{{ p.quantity | num }} {{ (l.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</b> } @else { <b>{{ '::Grower:Growing' | abpLocalization }}</b> }</span> }</span>
              @if (l.isBlocked) { <span class="cc-badge cc-badge-bad">{{ '::Trace:Blocked' | abpLocalization }}</span> }
            </li>
          } @empty { <li class="cc-note">{{ '::Grower:NoLots' | abpLocalization }}</li> }
        </ul>
      } @else { <app-load-state [failed]="!!lots.error()" (retry)="lots.reload()" /> }
    </section>

    <section class="cc-card">
      <h2>{{ '::Grower:Latest' | abpLocalization }}</h2>
      @if (latest.hasValue()) {
        <ul class="cc-lines">
          @for (e of latest.value().items; track e.sequence) {
            <li [class.cc-wrong]="e.isWrong">
              <span class="cc-entry"><i class="fas fa-{{ icons[e.step] }}" aria-hidden="true"></i> <strong>{{ 'Enum:TraceStep:' + e.step | ccLabel: e.step }}</strong> @for (l of e.lots; track l.id) { <a [routerLink]="['/trace/lots', l.id]">{{ l.number }}</a> } @if (e.isWrong) { <span class="cc-badge cc-badge-warn">{{ '::Trace:DeclaredWrong' | abpLocalization }}</span> }</span>
              <small>{{ e.time | instant }}@if (e.place) { · {{ 'Trace:Place:' + e.place | ccLabel: e.place }} } · {{ e.recordedBy }}</small>
            </li>
          } @empty { <li class="cc-note">{{ '::Grower:NoneRecorded' | abpLocalization }}</li> }
        </ul>
      } @else { <app-load-state [failed]="!!latest.error()" (retry)="latest.reload()" /> }
    </section>
    @if (context.countyCode(); as county) { <p><a class="btn btn-outline-primary" [href]="'/' + county" target="_blank" rel="noopener"><i class="fas fa-external-link-alt" aria-hidden="true"></i> {{ '::Home:PublicPage' | abpLocalization }}</a></p> }
  `,
  styles: `
    .cc-record-buttons { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .6rem; margin-bottom: 1rem }
    .cc-record-buttons .btn { display: flex; flex-direction: column; gap: .3rem; align-items: center; justify-content: center; min-height: 5rem; overflow-wrap: anywhere; white-space: normal; font-size: 1.05rem }
    .cc-record-buttons i { font-size: 1.4rem }
    .cc-wait { display: flex; gap: .75rem; align-items: center; min-height: 3rem; margin-bottom: .5rem; padding: .6rem .75rem; border: 1px solid var(--cc-line); border-radius: var(--cc-radius); color: var(--cc-ink); text-decoration: none }
    .cc-wait span { display: grid; min-width: 0; overflow-wrap: anywhere }
    .cc-wait small, .cc-lines small { color: var(--cc-muted) }
    .cc-wait-bad { border-inline-start: 4px solid var(--cc-bad) }
    .cc-wait-bad i { color: var(--cc-bad) }
    .cc-lines { display: grid; margin: 0; padding: 0; list-style: none }
    .cc-lines li { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; justify-content: space-between; min-height: 2.75rem; padding-block: .45rem; border-top: 1px solid var(--cc-line); overflow-wrap: anywhere }
    .cc-lines li:first-child { border-top: 0 }
    .cc-lines a { display: inline-flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center; min-height: 2.75rem }
    .cc-entry { display: inline-flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center }
    .cc-place { display: block }
    .cc-wrong strong { text-decoration: line-through }
    .cc-bleed { margin-inline: -20px }
    h3 { font-size: 1rem }
  `,
})
export class GrowerHome {
  private readonly api = inject(LotApi);
  private readonly recallApi = inject(RecallApi);
  private readonly taskApi = inject(TaskApi);
  protected readonly context = inject(CountyContext);
  readonly desk = input.required<TraceDesk>();

  protected readonly icons = STEP_ICONS;
  protected readonly few = FEW;
  protected readonly lots = rxResource({ stream: () => this.api.list({ isOnHand: true, withPlaces: true, maxResultCount: FEW }) });
  protected readonly closed = rxResource({ stream: () => this.api.list({ isOnHand: true, inWithdrawal: true, maxResultCount: FEW }) });
  protected readonly latest = rxResource({ stream: () => this.api.latest(FEW) });
  private readonly arrivals = rxResource({ stream: () => this.api.arrivals(1) });
  private readonly recalls = rxResource({ stream: () => this.recallApi.heldRecalls(0) });
  private readonly mine = rxResource({ stream: () => this.taskApi.mine() });

  protected readonly names = computed(() => this.desk().subjects.map(s => s.name).join('、'));
  protected readonly notFiled = computed(() => this.desk().subjects.filter(s => s.state !== 'filed' || (!!s.validUntil && s.validUntil < this.day(0))));
  protected readonly ending = computed(() => this.desk().subjects.filter(s => s.state === 'filed' && !!s.validUntil && s.validUntil >= this.day(0) && s.validUntil <= this.day(SOON_DAYS)));
  protected readonly receives = computed(() => this.desk().steps.includes('receiving'));
  protected readonly arrivalCount = computed(() => (this.arrivals.hasValue() ? this.arrivals.value().totalCount : 0));
  protected readonly open = computed(() => (this.recalls.hasValue() ? this.recalls.value().items.filter(r => !OVER.includes(r.state)) : []));
  protected readonly tasks = computed(() => (this.mine.hasValue() ? this.mine.value().items.slice(0, FEW) : []));
  protected readonly nothingWaits = computed(
    () => this.arrivals.hasValue() && !this.arrivalCount() && this.recalls.hasValue() && !this.open().length && this.closed.hasValue() && !this.closed.value().items.length && this.mine.hasValue() && !this.tasks().length,
  );

  protected placeText(place: LotPlace): string {
    if (!place.isOnTheWay) return place.name ?? this.context.text('Trace:Place:-', '');

    return place.name ? this.context.text('Grower:OnTheWayTo', undefined, place.name) : this.context.text('Grower:OnTheWay', '');
  }

  /** Something was received: what stands where has changed. */
  protected refresh(): void {
    this.arrivals.reload();
    this.lots.reload();
    this.latest.reload();
  }

  private day(ahead: number): string {
    return new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
  }
}
