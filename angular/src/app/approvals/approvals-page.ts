import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { toYuan, parseNumber } from '../core/money';
import { documentLink } from '../documents/kinds';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe, LabelPipe, TextPipe, WanPipe } from '../shared/pipes';
import { ApprovalApi, Delegation, RoutePreviewStep } from './approvals';

const PAGE_SIZE = 20;
const DOCUMENT_TYPES = ['implementationPlan', 'planChange', 'monthlyPlan', 'designScheme', 'nodeAcceptance', 'subProjectAcceptance', 'projectAcceptance', 'payment', 'reallocation', 'fundAllocation', 'violationCase', 'subsidy', 'tender', 'contractAmendment'];
const WORK_KINDS = ['countyCentre', 'townshipStation', 'villagePoint', 'logistics', 'training', 'officeEquipment', 'supplyChain', 'brand', 'marketing', 'informationSystem', 'other'];

/** All approvals of the county, who would sign a case, and who signs in whose place. */
@Component({
  selector: 'app-approvals-page',
  imports: [DayPipe, FormsModule, InstantPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './approvals-page.html',
})
export class ApprovalsPage {
  private readonly api = inject(ApprovalApi);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly context = inject(CountyContext);
  private readonly permissions = inject(PermissionService);

  protected readonly documentTypes = DOCUMENT_TYPES;
  protected readonly workKinds = WORK_KINDS;
  protected readonly states = ['pending', 'returned', 'approved', 'rejected', 'withdrawn'];
  protected readonly pageSize = PAGE_SIZE;
  protected readonly filter = signal('');
  protected readonly state = signal('');
  protected readonly type = signal('');
  protected readonly forMe = signal(false);
  protected readonly page = signal(1);
  protected readonly mayConfigure = this.permissions.getGrantedPolicy('CountyCloud.Configuration');
  protected readonly list = rxResource({
    params: () => {
      const query: Record<string, string | number | boolean> = { skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE, forMe: this.forMe() };
      if (this.filter().trim()) query['filter'] = this.filter().trim();
      if (this.state()) query['state'] = this.state();
      if (this.type()) query['documentType'] = this.type();
      return query;
    },
    stream: ({ params }) => this.api.list(params),
  });
  protected readonly shown = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly delegations = rxResource({ stream: () => this.api.delegations() });

  protected readonly preview = signal<RoutePreviewStep[] | null>(null);
  protected readonly previewError = signal<string | null>(null);
  protected previewType = 'payment';
  protected previewKind = '';
  protected previewAmount = '';
  protected readonly delegationError = signal<string | null>(null);
  protected delegation = { toUserName: '', from: '', to: '', reason: '' };

  protected readonly link = documentLink;

  protected tone(state: string): string {
    return `cc-badge ${state === 'approved' ? 'cc-badge-good' : state === 'rejected' ? 'cc-badge-bad' : state === 'returned' ? 'cc-badge-warn' : 'cc-badge-info'}`;
  }

  protected roleNames(roles: string | string[]): string {
    return (typeof roles === 'string' ? roles.split(';') : roles).map(role => this.context.text(`Role:${role}`, role)).join('、');
  }

  protected apply(change: () => void): void {
    change();
    this.page.set(1);
  }

  protected async showPreview(): Promise<void> {
    const query: Record<string, string> = { documentType: this.previewType };
    const amount = parseNumber(this.previewAmount);
    if (this.previewKind) query['workKind'] = this.previewKind;
    if (amount !== null) query['amount'] = String(toYuan(amount));
    this.previewError.set(null);
    try {
      this.preview.set((await firstValueFrom(this.api.preview(query))).items);
    } catch (error) {
      this.preview.set(null);
      this.previewError.set(errorText(error, this.context.text('LoadFailed')));
    }
  }

  protected async delegate(): Promise<void> {
    this.delegationError.set(null);
    if (Object.values(this.delegation).some(value => !value.trim())) {
      this.delegationError.set(this.context.text('Validation:Form'));
      return;
    }

    try {
      await firstValueFrom(this.api.delegate(this.delegation));
      this.delegation = { toUserName: '', from: '', to: '', reason: '' };
      this.toaster.success('::Saved', '', { life: 3000 });
      this.delegations.reload();
    } catch (error) {
      this.delegationError.set(errorText(error, this.context.text('SaveFailed')));
    }
  }

  protected endDelegation(delegation: Delegation): void {
    this.confirmation.warn('::Delegation:ConfirmEnd', '::AreYouSure', { messageLocalizationParams: [delegation.toUserName] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(this.api.endDelegation(delegation.id));
      this.delegations.reload();
    });
  }
}
