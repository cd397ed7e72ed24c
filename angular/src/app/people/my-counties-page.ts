import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { PeriodText } from '../shared/period';
import { InstantPipe } from '../shared/pipes';
import { DelegationList } from './delegation-list';
import { LendDialog } from './lend-dialog';
import { OwnInvitation, OwnMembership, PeopleApi, RoleDelegation, WaitingInvitations } from './people';
import { RoleNamesPipe } from './role-names';

/** Where the reader works and as what: invitations to answer, counties to leave, roles that are lent. */
@Component({
  selector: 'app-my-counties-page',
  imports: [DelegationList, InstantPipe, LendDialog, LoadState, LocalizationPipe, PageHead, PeriodText, RoleNamesPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-counties-page.html',
})
export class MyCountiesPage {
  private readonly api = inject(PeopleApi);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  protected readonly context = inject(CountyContext);
  protected readonly waiting = inject(WaitingInvitations);

  protected readonly lending = signal(false);
  protected readonly memberships = rxResource({ stream: () => this.api.memberships() });
  /** Only members of a county lend roles; not the platform's side, and not whoever visits. */
  protected readonly canLend = computed(() => this.context.countyCode() !== null && !this.context.visit() && this.memberships.hasValue() && this.memberships.value().items.some(m => m.isCurrent));
  protected readonly delegations = rxResource({ params: () => (this.context.countyCode() !== null ? {} : undefined), stream: () => this.api.ownDelegations() });

  constructor() {
    effect(() => {
      if (this.context.isAuthenticated()) untracked(() => void this.waiting.load());
    });
  }

  protected placeOf(item: { countyName?: OwnMembership['countyName'] }): string {
    return item.countyName ? pickText(item.countyName, this.context.language()) : this.context.text('People:Platform');
  }

  protected enter(membership: OwnMembership): void {
    void this.context.switchTo({ id: membership.countyCode ? membership.sideId : null }, '/my-counties');
  }

  protected async accept(invitation: OwnInvitation): Promise<void> {
    await firstValueFrom(this.api.answer(invitation, 'accept'));
    this.toaster.success('::People:Joined', '', { life: 3000 });
    await this.reload();
  }

  protected decline(invitation: OwnInvitation): void {
    this.confirmation.warn('::People:DeclineConfirmation', '::People:DeclineTitle', { messageLocalizationParams: [this.placeOf(invitation)] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(this.api.answer(invitation, 'decline'));
      await this.reload();
    });
  }

  protected leave(membership: OwnMembership): void {
    this.confirmation.warn('::People:LeaveConfirmation', '::People:LeaveTitle', { messageLocalizationParams: [this.placeOf(membership)] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await this.context.leave(this.api.leave(membership.sideId), '/my-counties');
    });
  }

  protected revoke(delegation: RoleDelegation): void {
    this.confirmation.warn('::People:RevokeConfirmation', '::People:RevokeTitle', { messageLocalizationParams: [delegation.toUserName] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(this.api.revokeDelegation(delegation.id));
      this.toaster.success('::People:Revoked', '', { life: 3000 });
      this.delegations.reload();
    });
  }

  private async reload(): Promise<void> {
    this.memberships.reload();
    await Promise.all([this.waiting.load(), this.context.loadCounties()]);
  }
}
