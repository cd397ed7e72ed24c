import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { InstantPipe, TextPipe } from '../shared/pipes';
import { TaskApi } from '../tasks/tasks';

const PAGE_SIZE = 20;
const VIEWS = 200;

/** Which officials from above entered the county, why, and what they looked at. */
@Component({
  selector: 'app-visits-page',
  imports: [InstantPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:CountyVisits' | abpLocalization" [help]="'::Visits:Help' | abpLocalization" />
    <section class="cc-card cc-card-flush">
      @if (shown(); as result) {
        @if (result.items.length) {
          <p class="cc-count cc-count-line">{{ '::Total' | abpLocalization: result.totalCount.toString() }}</p>
          <div class="cc-scroll" [class.cc-loading]="list.isLoading()">
            <table class="cc-table cc-cards">
              <thead>
                <tr>
                  <th>{{ '::Visits:From' | abpLocalization }}</th>
                  <th>{{ '::Visits:Until' | abpLocalization }}</th>
                  <th>{{ '::Visits:Who' | abpLocalization }}</th>
                  <th>{{ '::Visits:Region' | abpLocalization }}</th>
                  <th>{{ '::Visits:Reason' | abpLocalization }}</th>
                  <th>{{ '::Visits:Views' | abpLocalization }}</th>
                </tr>
              </thead>
              <tbody>
                @for (visit of result.items; track visit.id) {
                  <tr>
                    <td class="cc-nowrap" [attr.data-label]="'::Visits:From' | abpLocalization">{{ visit.startedAt | instant }}</td>
                    <td class="cc-nowrap" [attr.data-label]="'::Visits:Until' | abpLocalization">
                      @if (visit.isOpen) { <span class="cc-badge cc-badge-info">{{ '::Visits:Open' | abpLocalization }}</span> } @else { {{ visit.endsAt | instant }} }
                    </td>
                    <td [attr.data-label]="'::Visits:Who' | abpLocalization">{{ visit.userName }}</td>
                    <td [attr.data-label]="'::Visits:Region' | abpLocalization">{{ visit.region | ccText }}</td>
                    <td [attr.data-label]="'::Visits:Reason' | abpLocalization">{{ visit.reason }}</td>
                    <td [attr.data-label]="'::Visits:Views' | abpLocalization">
                      <button type="button" class="btn btn-link btn-sm p-0" [attr.aria-expanded]="open() === visit.id" (click)="open.set(open() === visit.id ? null : visit.id)">
                        {{ open() === visit.id ? ('::Visits:Close' | abpLocalization) : ('::Visits:ViewsCount' | abpLocalization: visit.views.toString()) }}
                      </button>
                      @if (toNote().has(visit.id)) {
                        <button type="button" class="btn btn-outline-primary btn-sm ms-2" [disabled]="busy()" (click)="takeNote(visit.id)">{{ '::Visits:TakeNote' | abpLocalization }}</button>
                      }
                    </td>
                  </tr>
                  @if (open() === visit.id) {
                    <tr>
                      <td colspan="6">
                        @if (views.hasValue()) {
                          <ul class="cc-changes">
                            @for (view of views.value().items; track view.path) {
                              <li><b>{{ view.what || ('::Visits:General' | abpLocalization) }}</b> <span>{{ view.time | instant }} · <code>{{ view.path }}</code></span></li>
                            } @empty { <li>{{ '::Visits:NothingSeen' | abpLocalization }}</li> }
                          </ul>
                        } @else {
                          <app-load-state [failed]="!!views.error()" (retry)="views.reload()" />
                        }
                      </td>
                    </tr>
                  }
                }
              </tbody>
            </table>
          </div>
          @if (result.totalCount > pageSize) {
            <div class="cc-pager">
              <ngb-pagination [collectionSize]="result.totalCount" [pageSize]="pageSize" [page]="page()" (pageChange)="page.set($event)" [maxSize]="5" [rotate]="true" [ellipses]="false" size="sm" />
            </div>
          }
        } @else {
          <div class="cc-empty"><i class="fas fa-eye" aria-hidden="true"></i><p>{{ '::Visits:Empty' | abpLocalization }}</p></div>
        }
      } @else {
        <app-load-state [failed]="!!list.error()" (retry)="list.reload()" />
      }
    </section>
  `,
})
export class VisitsPage {
  private readonly api = inject(CountyCloudApi);

  private readonly tasks = inject(TaskApi);

  protected readonly pageSize = PAGE_SIZE;
  protected readonly busy = signal(false);
  private readonly mine = rxResource({ stream: () => this.tasks.mine() });
  /** Visits of which the reader is still to take note. */
  protected readonly toNote = computed(() => new Set((this.mine.hasValue() ? this.mine.value().items : []).filter(task => task.documentType === 'countyVisit').map(task => task.documentId)));
  protected readonly page = signal(1);
  /** Visit whose looks are shown. */
  protected readonly open = signal<string | null>(null);
  protected readonly list = rxResource({ params: () => this.page(), stream: ({ params }) => this.api.countyVisits({ skipCount: (params - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }) });
  protected readonly shown = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly views = rxResource({ params: () => this.open() ?? undefined, stream: ({ params }) => this.api.countyVisitViews(params, { maxResultCount: VIEWS }) });

  protected async takeNote(id: string): Promise<void> {
    this.busy.set(true);
    try {
      await firstValueFrom(this.api.noteVisit(id));
      this.mine.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
