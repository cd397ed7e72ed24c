import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, LabelPipe } from '../shared/pipes';
import { RecallApi } from './recall-api';

const PAGE_SIZE = 20;

/** Recalls that concern the reader's own goods, newest first. */
@Component({
  selector: 'app-held-recalls-page',
  imports: [DayPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:HeldRecalls' | abpLocalization" [help]="'::HeldRecall:Help' | abpLocalization" />
    @if (list.hasValue()) {
      <section class="cc-card cc-card-flush">
        @if (list.value().items.length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr><th>{{ '::Field:documentNumber' | abpLocalization }}</th><th>{{ '::Field:title' | abpLocalization }}</th><th>{{ '::Field:state' | abpLocalization }}</th><th>{{ '::Field:decidedOn' | abpLocalization }}</th></tr></thead>
              <tbody>
                @for (r of list.value().items; track r.id) {
                  <tr>
                    <td [attr.data-label]="'::Field:documentNumber' | abpLocalization"><a [routerLink]="['/trace/recalls', r.id]">{{ r.number }}</a></td><td [attr.data-label]="'::Field:title' | abpLocalization">{{ r.title }}</td>
                    <td [attr.data-label]="'::Field:state' | abpLocalization">{{ 'Enum:RecallState:' + r.state | ccLabel: r.state }}</td><td class="cc-nowrap" [attr.data-label]="'::Field:decidedOn' | abpLocalization">{{ r.decidedOn | day }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (list.value().totalCount > pageSize) { <ngb-pagination class="cc-pad" [collectionSize]="list.value().totalCount" [pageSize]="pageSize" [page]="page()" (pageChange)="page.set($event)" /> }
        } @else { <div class="cc-empty"><i class="fas fa-check-circle" aria-hidden="true"></i><p>{{ '::HeldRecall:None' | abpLocalization }}</p></div> }
      </section>
    } @else { <app-load-state [failed]="!!list.error()" (retry)="list.reload()" /> }
  `,
})
export class HeldRecallsPage {
  private readonly api = inject(RecallApi);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly page = signal(1);
  protected readonly list = rxResource({ params: () => (this.page() - 1) * PAGE_SIZE, stream: ({ params }) => this.api.heldRecalls(params) });
}
