import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { LoadState } from '../shared/load-state';
import { InstantPipe, NumPipe, TextPipe } from '../shared/pipes';
import { Arrival, LotApi, OwnSite } from './lot-api';
import { recordProblem } from './record-problem';

const FIRST = 10;
const MORE = 50;
const SITES = 'cc-trace-arrival-sites';

/** At which site each subject received last. */
function readSites(): Record<string, string> {
  try {
    return (JSON.parse(localStorage.getItem(SITES) ?? '{}') ?? {}) as Record<string, string>;
  } catch {
    return {};
  }
}

/** What was sent to the reader and not received yet, what waits longest first: one tap receives it. Nothing is shown while nothing is on its way, unless asked for. */
@Component({
  selector: 'app-arrival-list',
  imports: [InstantPipe, LoadState, LocalizationPipe, NumPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (received(); as name) { <div class="alert alert-success" role="status">{{ '::Arrival:Received' | abpLocalization: name }}</div> }
    @if (list.hasValue()) {
      @if (list.value().items.length) {
        <ul class="cc-arrivals" [attr.aria-label]="'::Arrival:Heading' | abpLocalization">
          @for (a of list.value().items; track a.code + a.toSubjectId) {
            <li>
              <div class="cc-arrival">
                @for (l of a.lots; track l.number) { <strong>{{ l.productName | ccText }} <span class="cc-nowrap">{{ l.quantity | num }} {{ (l.uom ? '::Trace:Kilograms' : '::Trace:Pieces') | abpLocalization }}</span> @if (l.isBlocked) { <span class="cc-badge cc-badge-bad">{{ '::Trace:Blocked' | abpLocalization }}</span> }</strong> }
                <small>{{ a.name }}@if (a.fromName) { · {{ '::Arrival:From' | abpLocalization: a.fromName }} } @if (a.sentOn) { · {{ '::Arrival:SentOn' | abpLocalization: (a.sentOn | instant) }} } @if (severalReceivers() && a.toName) { · {{ '::Arrival:To' | abpLocalization: a.toName }} }</small>
                @if (problem()?.code === a.code) { <div class="cc-problem" role="alert">{{ problem()!.message }}</div> }
              </div>
              @if (sitesOf(a); as sites) {
                @if (sites.length > 1) {
                  <select class="form-select" [attr.aria-label]="('::Arrival:At' | abpLocalization) + ' ' + a.name" (change)="setSite(a, $any($event.target).value)">
                    @for (s of sites; track s.id) { <option [value]="s.id" [selected]="s.id === siteOf(a)">{{ s.name }}</option> }
                  </select>
                }
              }
              <button type="button" class="btn btn-primary" [attr.aria-label]="('::Arrival:Receive' | abpLocalization) + ' ' + a.name" [disabled]="busy() !== ''" (click)="receive(a)"><i class="fas fa-dolly" aria-hidden="true"></i> {{ '::Arrival:Receive' | abpLocalization }}</button>
            </li>
          }
        </ul>
        @if (rest(); as count) { <button type="button" class="btn btn-outline-secondary w-100 mb-3 cc-tall" (click)="most.set(most() + 50)">{{ '::Arrival:More' | abpLocalization: count }}</button> }
      } @else if (showsEmpty()) { <p class="cc-note">{{ '::Arrival:None' | abpLocalization }}</p> }
    } @else if (list.error() || showsEmpty()) { <app-load-state [failed]="!!list.error()" (retry)="list.reload()" /> }
  `,
  styles: `
    .cc-arrivals { display: grid; gap: .5rem; margin: 0 0 1rem; padding: 0; list-style: none }
    li { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .75rem; border: 1px solid var(--cc-line); border-radius: var(--cc-radius); background: var(--cc-surface) }
    .cc-arrival { display: grid; flex: 1 1 14rem; gap: .15rem; min-width: 0; overflow-wrap: anywhere }
    .cc-arrival small { color: var(--cc-muted) }
    .form-select { flex: 1 1 8rem; max-width: 16rem; min-height: 2.75rem }
    .btn { min-height: 2.75rem; padding-inline: 1.25rem }
    .cc-problem { white-space: pre-line }
    @media (max-width: 575.98px) { li > .btn { flex: 1 0 7rem } .cc-arrival { flex-basis: 100% } }
  `,
})
export class ArrivalList {
  private readonly api = inject(LotApi);
  private readonly context = inject(CountyContext);
  /** Says that nothing is on its way, and shows that it loads. */
  readonly showsEmpty = input(false);
  /** Something was received. */
  readonly changed = output<void>();

  protected readonly most = signal(FIRST);
  protected readonly busy = signal('');
  protected readonly received = signal('');
  protected readonly problem = signal<{ code: string; message: string } | null>(null);
  private readonly chosen = signal(readSites());
  private readonly keys = new Map<string, string>();
  protected readonly list = rxResource({ params: () => this.most(), stream: ({ params }) => this.api.arrivals(Math.min(params, 1000)) });
  private readonly siteList = rxResource({ stream: () => this.api.sites() });
  protected readonly rest = computed(() => (this.list.hasValue() && this.list.value().totalCount > this.list.value().items.length ? String(Math.min(MORE, this.list.value().totalCount - this.list.value().items.length)) : ''));
  protected readonly severalReceivers = computed(() => this.list.hasValue() && new Set(this.list.value().items.map(a => a.toSubjectId)).size > 1);

  /** Sites at which it can be received: those of whom it was sent to. */
  protected sitesOf(arrival: Arrival): OwnSite[] {
    const sites = this.siteList.hasValue() ? this.siteList.value().items : [];
    return arrival.toSubjectId ? sites.filter(s => s.subjectId === arrival.toSubjectId) : sites;
  }

  protected siteOf(arrival: Arrival): string | undefined {
    const sites = this.sitesOf(arrival);
    return (sites.find(s => s.id === this.chosen()[arrival.toSubjectId ?? '']) ?? sites[0])?.id;
  }

  protected setSite(arrival: Arrival, site: string): void {
    this.chosen.update(all => ({ ...all, [arrival.toSubjectId ?? '']: site }));
    localStorage.setItem(SITES, JSON.stringify(this.chosen()));
  }

  protected async receive(arrival: Arrival): Promise<void> {
    // Tapped again after a lost answer, it is the same receipt.
    const key = this.keys.get(arrival.code) ?? crypto.randomUUID();
    this.keys.set(arrival.code, key);
    this.busy.set(arrival.code);
    this.problem.set(null);
    this.received.set('');
    try {
      await firstValueFrom(this.api.record({ idempotencyKey: key, step: 'receiving', siteId: this.siteOf(arrival), lots: [{ code: arrival.code, quantity: arrival.isPackage ? undefined : arrival.lots[0]?.quantity }] }));
      this.keys.delete(arrival.code);
      this.received.set(arrival.name);
      this.list.reload();
      this.changed.emit();
    } catch (error) {
      this.problem.set({ code: arrival.code, message: recordProblem(error, this.context.text('SaveFailed', '')).message });
    } finally {
      this.busy.set('');
    }
  }
}
