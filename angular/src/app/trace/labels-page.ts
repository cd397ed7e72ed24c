import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe, NumPipe, TextPipe } from '../shared/pipes';
import { LotApi } from './lot-api';

/** Label stock: what became of the labels of each batch, and whether each lot has as many as packages (TRACE-11). */
@Component({
  selector: 'app-labels-page',
  imports: [LabelPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:TraceLabels' | abpLocalization" [help]="'::Labels:Help' | abpLocalization" />
    @if (stock.hasValue()) {
      @if (mismatches(); as count) { <div class="alert alert-warning" role="alert"><i class="fas fa-exclamation-triangle" aria-hidden="true"></i> {{ '::Labels:MismatchCount' | abpLocalization: count.toString() }}</div> }
      <section class="cc-card cc-card-flush">
        <h2>{{ '::Labels:ByLot' | abpLocalization }}</h2>
        @if (mismatches()) {
          <div class="cc-toolbar"><label class="cc-check"><input type="checkbox" class="form-check-input" (change)="onlyMismatches.set($any($event.target).checked)" /> {{ '::Labels:MismatchOnly' | abpLocalization }}</label></div>
        }
        @if (lots().length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr>
                <th>{{ '::Trace:Number' | abpLocalization }}</th><th>{{ '::Trace:Product' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Packages' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Labels' | abpLocalization }}</th>
                <th class="cc-n">{{ '::Labels:Withdrawn' | abpLocalization }}</th><th>{{ '::Trace:State' | abpLocalization }}</th>
              </tr></thead>
              <tbody>
                @for (lot of lots(); track lot.lotId) {
                  <tr>
                    <td class="cc-card-title cc-nowrap"><a [routerLink]="['/trace/lots', lot.lotId]">{{ lot.lotNumber }}</a></td>
                    <td [attr.data-label]="'::Trace:Product' | abpLocalization">{{ lot.productName | ccText }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Packages' | abpLocalization">{{ lot.packages === null || lot.packages === undefined ? '—' : (lot.packages | num) }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Labels' | abpLocalization">{{ lot.labels | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Withdrawn' | abpLocalization">{{ lot.withdrawn | num }}</td>
                    <td [attr.data-label]="'::Trace:State' | abpLocalization">
                      @if (lot.missing === null || lot.missing === undefined) { <span class="cc-badge cc-badge-info">{{ '::Labels:NoPackages' | abpLocalization }}</span> }
                      @else if (lot.missing > 0) { <span class="cc-badge cc-badge-bad">{{ '::Labels:Missing' | abpLocalization: lot.missing.toString() }}</span> }
                      @else if (lot.missing < 0) { <span class="cc-badge cc-badge-bad">{{ '::Labels:Extra' | abpLocalization: (-lot.missing).toString() }}</span> }
                      @else { <span class="cc-badge cc-badge-good">{{ '::Labels:Match' | abpLocalization }}</span> }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else { <div class="cc-empty"><i class="fas fa-tags" aria-hidden="true"></i><p>{{ '::Labels:EmptyLots' | abpLocalization }}</p></div> }
      </section>
      <section class="cc-card cc-card-flush">
        <h2>{{ '::Labels:ByBatch' | abpLocalization }}</h2>
        @if (stock.value().batches.length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr>
                <th>{{ '::Labels:Batch' | abpLocalization }}</th><th>{{ '::Trace:Product' | abpLocalization }}</th><th>{{ '::Field:codeSubject' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Issued' | abpLocalization }}</th>
                <th class="cc-n">{{ '::Labels:Printed' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Used' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Damaged' | abpLocalization }}</th><th class="cc-n">{{ '::Labels:Lost' | abpLocalization }}</th>
                <th class="cc-n">{{ '::Labels:Left' | abpLocalization }}</th><th>{{ '::Trace:State' | abpLocalization }}</th>
              </tr></thead>
              <tbody>
                @for (b of stock.value().batches; track b.id) {
                  <tr>
                    <td class="cc-card-title cc-nowrap"><a [routerLink]="['/documents/trace-codes', b.id]">{{ b.number }}</a></td>
                    <td [attr.data-label]="'::Trace:Product' | abpLocalization">{{ b.productName | ccText }}</td>
                    <td [attr.data-label]="'::Field:codeSubject' | abpLocalization">{{ b.subjectName }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Issued' | abpLocalization">{{ b.issued | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Printed' | abpLocalization">{{ b.printed | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Used' | abpLocalization">{{ b.used | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Damaged' | abpLocalization">{{ b.damaged | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Lost' | abpLocalization">{{ b.lost | num }}</td>
                    <td class="cc-n" [attr.data-label]="'::Labels:Left' | abpLocalization">{{ b.left | num }}</td>
                    <td [attr.data-label]="'::Trace:State' | abpLocalization"><span class="cc-badge cc-badge-info">{{ 'Enum:TraceCodeState:' + b.state | ccLabel: b.state }}</span></td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else { <div class="cc-empty"><i class="fas fa-tags" aria-hidden="true"></i><p>{{ '::Labels:Empty' | abpLocalization }}</p></div> }
      </section>
    } @else { <app-load-state [failed]="!!stock.error()" (retry)="stock.reload()" /> }
  `,
})
export class LabelsPage {
  private readonly api = inject(LotApi);
  protected readonly stock = rxResource({ stream: () => this.api.labels() });
  protected readonly onlyMismatches = signal(false);
  protected readonly lots = computed(() => (this.stock.hasValue() ? this.stock.value().lots.filter(l => !this.onlyMismatches() || l.isMismatch) : []));
  protected readonly mismatches = computed(() => (this.stock.hasValue() ? this.stock.value().lots.filter(l => l.isMismatch).length : 0));
}
