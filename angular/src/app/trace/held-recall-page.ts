import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { DayPipe, LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { LotApi } from './lot-api';
import { HeldRecallItem, RecallApi } from './recall-api';

/** A recall as the holder of the goods sees it: what is wrong, what to do, the own lots, and the form for what comes back. */
@Component({
  selector: 'app-held-recall-page',
  imports: [DayPipe, LabelPipe, LoadState, LocalizationPipe, NumPipe, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: 0.5rem 1rem; margin: 0.5rem 0; }
    .figures dt { font-weight: normal; font-size: 0.85rem; color: #4a5c69; }
    .figures dd { margin: 0; font-weight: 600; }
    .todo li { margin-bottom: 0.25rem; }
    .btn, .form-control, .form-select { min-height: 2.75rem; }
  `,
  template: `
    <nav class="cc-crumbs cc-noprint"><a routerLink="/trace/recalls"><i class="fas fa-arrow-left" aria-hidden="true"></i> {{ '::Menu:HeldRecalls' | abpLocalization }}</a></nav>
    @if (data.hasValue()) {
      @let r = data.value();
      <header class="cc-page-head"><div class="cc-page-title"><h1>{{ r.title }}</h1>
        <p>{{ r.number }} <span class="cc-badge" [class.cc-badge-bad]="r.isInForce" [class.cc-badge-good]="!r.isInForce">{{ 'Enum:RecallState:' + r.state | ccLabel: r.state }}</span> {{ r.decidedOn | day }}@if (r.departmentName) { · {{ r.departmentName | ccText }} }</p></div></header>
      <section class="cc-card">
        <p>{{ r.reason }}</p>
        @if (r.isInForce) {
          <h2>{{ '::HeldRecall:Todo' | abpLocalization }}</h2>
          <ol class="todo"><li>{{ '::HeldRecall:Stop' | abpLocalization }}</li><li>{{ '::HeldRecall:TakeBack' | abpLocalization }}</li><li>{{ '::HeldRecall:Keep' | abpLocalization }}</li></ol>
        } @else { <p role="status">{{ '::HeldRecall:Over' | abpLocalization }}</p> }
      </section>
      @if (saved()) { <div class="alert alert-success" role="status">{{ '::HeldRecall:Saved' | abpLocalization }}</div> }
      @for (i of r.items; track i.lotId) {
        <section class="cc-card">
          <h2>{{ i.productName }} <small><a [routerLink]="['/trace/lots', i.lotId]">{{ i.lotNumber }}</a></small></h2>
          <p class="mb-0">{{ i.places.join('、') }}</p>
          <dl class="figures">
            @for (f of figures; track f) { <div><dt>{{ 'HeldRecall:' + f.key | ccLabel: f.key }}</dt><dd>{{ i[f.name] | num }} {{ unit(i) | abpLocalization }}</dd></div> }
          </dl>
          @if (r.isInForce && mayRecord && i.outstanding > 0) {
            @if (returning() === i.lotId) {
              <form (submit)="$event.preventDefault(); save(i, amount.value, site.value)">
                <label class="form-label" [for]="'amount' + i.lotId">{{ '::HeldRecall:HowMuch' | abpLocalization }}</label>
                <div class="input-group mb-2">
                  <input #amount [id]="'amount' + i.lotId" class="form-control" type="number" inputmode="decimal" min="0.001" [max]="i.outstanding" step="0.001" required [value]="i.outstanding" /><span class="input-group-text">{{ unit(i) | abpLocalization }}</span>
                </div>
                <label class="form-label" [for]="'site' + i.lotId">{{ '::HeldRecall:Where' | abpLocalization }}</label>
                <select #site [id]="'site' + i.lotId" class="form-select mb-2">@for (s of sites(); track s.id) { <option [value]="s.id" [selected]="i.places.includes(s.name)">{{ s.name }}</option> }</select>
                @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
                <button type="submit" class="btn btn-primary" [disabled]="busy()">{{ '::Trace:Save' | abpLocalization }}</button>
                <button type="button" class="btn btn-link" (click)="returning.set('')">{{ 'AbpUi::Cancel' | abpLocalization }}</button>
              </form>
            } @else { <button type="button" class="btn btn-primary" (click)="begin(i)"><i class="fas fa-undo" aria-hidden="true"></i> {{ '::HeldRecall:RecordReturn' | abpLocalization }}</button> }
          }
        </section>
      }
    } @else { <app-load-state [failed]="!!data.error()" (retry)="data.reload()" /> }
  `,
})
export class HeldRecallPage {
  private readonly api = inject(RecallApi);
  private readonly lots = inject(LotApi);
  private readonly context = inject(CountyContext);
  /** Recall, from the address. */
  readonly id = input.required<string>();
  protected readonly mayRecord = inject(PermissionService).getGrantedPolicy(policies.traceRecord);
  protected readonly figures = [
    { key: 'Stock', name: 'stock' }, { key: 'Sold', name: 'sold' }, { key: 'Returned', name: 'returned' }, { key: 'Outstanding', name: 'outstanding' }, { key: 'Destroyed', name: 'destroyed' }, { key: 'Held', name: 'held' },
  ] as const;
  protected readonly data = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.heldRecall(params) });
  private readonly siteList = rxResource({ stream: () => this.lots.sites() });
  protected readonly sites = computed(() => (this.siteList.hasValue() ? this.siteList.value().items : []));
  protected readonly returning = signal('');
  protected readonly saved = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  private key = '';

  protected unit(item: HeldRecallItem): string {
    return item.uom ? '::Trace:Kilograms' : '::Trace:Pieces';
  }

  protected begin(item: HeldRecallItem): void {
    this.key = crypto.randomUUID();
    this.saved.set(false);
    this.error.set(null);
    this.returning.set(item.lotId);
  }

  protected async save(item: HeldRecallItem, amount: string, siteId: string): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(this.lots.record({ idempotencyKey: this.key, step: 'returning', siteId: siteId || undefined, lots: [{ code: item.lotNumber, quantity: Number(amount) }], newLots: [] }));
      this.returning.set('');
      this.saved.set(true);
      this.data.reload();
    } catch (problem) {
      this.error.set(errorText(problem, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
    }
  }
}
