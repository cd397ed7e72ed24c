import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { Contractor } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { NumPipe, TextPipe } from '../shared/pipes';
import { ContractorDialog } from './contractor-dialog';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** Contractor organisations of the platform. */
@Component({
  selector: 'app-contractors-page',
  imports: [ContractorDialog, LoadState, LocalizationPipe, NgbPaginationModule, NumPipe, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contractors-page.html',
})
export class ContractorsPage {
  private readonly api = inject(AdministrationApi);
  private readonly router = inject(Router);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(policies.contractorsEdit);
  protected readonly filter = signal('');
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly dialog = signal<{ contractor: Contractor | null } | null>(null);

  protected readonly list = rxResource({
    params: () => ({ filter: this.filter().trim() || undefined, skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.contractors(params),
  });
  /** The last page that came; it stays on the screen while the next one is on the way. */
  protected readonly shown = signal<Paged<Contractor> | null>(null);
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

  protected contactText(contractor: Contractor): string {
    return [contractor.contactName, contractor.contactPhone].filter(part => part).join(' ');
  }

  /** A new contractor wants an engagement next. */
  protected onSaved(contractor: Contractor, isNew: boolean): void {
    this.dialog.set(null);
    if (isNew) void this.router.navigate(['/contractors', contractor.id]);
    else this.list.reload();
  }

  protected remove(contractor: Contractor): void {
    this.confirmation
      .warn('::DeleteConfirmation', '::AreYouSure', { messageLocalizationParams: [pickText(contractor.name, this.context.language())] })
      .subscribe(async status => {
        if (status !== Confirmation.Status.confirm) return;

        await firstValueFrom(this.api.deleteContractor(contractor.id));
        this.toaster.success('::Deleted', '', { life: 3000 });
        this.list.reload();
      });
  }
}
