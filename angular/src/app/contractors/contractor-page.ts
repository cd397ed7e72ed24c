import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { Engagement } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { PeriodStateBadge, PeriodText } from '../shared/period';
import { NumPipe, TextPipe } from '../shared/pipes';
import { ContractorDialog } from './contractor-dialog';
import { EngagedPeople } from './engaged-people';
import { EngagementDialog } from './engagement-dialog';

/** More engagements than one contractor has counties. */
const ENGAGEMENT_LIMIT = 1000;

/** One contractor: where it is engaged, and who of it works there. */
@Component({
  selector: 'app-contractor-page',
  imports: [ContractorDialog, EngagedPeople, EngagementDialog, LoadState, LocalizationPipe, NumPipe, PageHead, PeriodStateBadge, PeriodText, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contractor-page.html',
})
export class ContractorPage {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  /** Contractor, from the address. */
  readonly id = input.required<string>();

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(policies.contractorsEdit);
  protected readonly editing = signal(false);
  protected readonly dialog = signal<{ engagement: Engagement | null } | null>(null);
  protected readonly selected = signal<string | null>(null);

  protected readonly contractor = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.contractor(params) });
  protected readonly engagements = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.api.engagements({ contractorId: params, maxResultCount: ENGAGEMENT_LIMIT }),
  });
  /** The engagement whose people are shown: the chosen one, else the first that is not over. */
  protected readonly selectedEngagement = computed(() => {
    const open = (this.engagements.hasValue() ? this.engagements.value().items : []).filter(engagement => engagement.state !== 'ended');
    return open.find(engagement => engagement.id === this.selected()) ?? open[0] ?? null;
  });

  protected end(engagement: Engagement): void {
    const names = [this.contractor.value()?.name, engagement.countyName].map(name => pickText(name, this.context.language()));
    this.confirmation
      .warn('::Engagements:EndConfirmation', '::Engagements:EndTitle', { messageLocalizationParams: names })
      .subscribe(async status => {
        if (status !== Confirmation.Status.confirm) return;

        await firstValueFrom(this.api.endEngagement(engagement.id));
        this.toaster.success('::Engagements:Ended', '', { life: 3000 });
        this.engagements.reload();
      });
  }
}
