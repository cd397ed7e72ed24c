import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { PERIOD_STATES, PeriodState, RegionScope } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { PeriodStateBadge, PeriodText } from '../shared/period';
import { TextPipe } from '../shared/pipes';
import { OfficialDialog } from './official-dialog';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** Officials of provinces and prefectures and the regions they oversee. */
@Component({
  selector: 'app-officials-page',
  imports: [LoadState, LocalizationPipe, NgbPaginationModule, OfficialDialog, PageHead, PeriodStateBadge, PeriodText, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './officials-page.html',
})
export class OfficialsPage {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(policies.regionScopesEdit);
  protected readonly states = PERIOD_STATES;
  protected readonly filter = signal('');
  protected readonly state = signal<PeriodState | ''>('');
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly dialog = signal<{ official: RegionScope | null } | null>(null);

  protected readonly list = rxResource({
    params: () => ({
      filter: this.filter().trim() || undefined,
      state: this.state() || undefined,
      skipCount: (this.page() - 1) * PAGE_SIZE,
      maxResultCount: PAGE_SIZE,
    }),
    stream: ({ params }) => this.api.officials(params),
  });
  protected readonly shown = signal<Paged<RegionScope> | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
  }

  protected onFilter(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.filter.set(text);
      this.page.set(1);
    }, FILTER_PAUSE_MS);
  }

  protected setState(state: string): void {
    this.state.set(state as PeriodState | '');
    this.page.set(1);
  }

  protected end(official: RegionScope): void {
    this.confirmation
      .warn('::Officials:EndConfirmation', '::Officials:EndTitle', { messageLocalizationParams: [official.userName, pickText(official.regionName, this.context.language())] })
      .subscribe(async status => {
        if (status !== Confirmation.Status.confirm) return;

        await firstValueFrom(this.api.endOfficial(official.id));
        this.toaster.success('::Engagements:Ended', '', { life: 3000 });
        this.list.reload();
      });
  }
}
