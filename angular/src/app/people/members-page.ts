import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom, Observable } from 'rxjs';
import { PERIOD_STATES, PeriodState } from '../core/administration-models';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { PeriodStateBadge, PeriodText } from '../shared/period';
import { InstantPipe, TextPipe } from '../shared/pipes';
import { DelegationList } from './delegation-list';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { Invitation, INVITATION_STATES, InvitationState, Member, PeopleApi, RoleDelegation } from './people';
import { RoleNamesPipe } from './role-names';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;
const MOST_DELEGATIONS = 100;

/** Who works in the county from when until when, who is invited, and which roles members lend each other. */
@Component({
  selector: 'app-members-page',
  imports: [DelegationList, InstantPipe, InviteDialog, LoadState, LocalizationPipe, MemberDialog, NgbPaginationModule, PageHead, PeriodStateBadge, PeriodText, RoleNamesPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './members-page.html',
})
export class MembersPage {
  private readonly api = inject(PeopleApi);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly permissions = inject(PermissionService);

  protected readonly canInvite = this.permissions.getGrantedPolicy(policies.usersCreate);
  protected readonly canEdit = this.permissions.getGrantedPolicy(policies.usersUpdate);
  protected readonly canEnd = this.permissions.getGrantedPolicy(policies.usersDelete);
  protected readonly canRevoke = this.permissions.getGrantedPolicy(policies.usersManageRoles);
  protected readonly states = PERIOD_STATES;
  protected readonly invitationStates = INVITATION_STATES;
  protected readonly pageSize = PAGE_SIZE;

  protected readonly filter = signal('');
  protected readonly state = signal<PeriodState | ''>('current');
  protected readonly page = signal(1);
  protected readonly invitationState = signal<InvitationState | ''>('open');
  protected readonly invitationPage = signal(1);
  protected readonly inviting = signal(false);
  protected readonly editing = signal<Member | null>(null);

  protected readonly list = rxResource({
    params: () => ({ filter: this.filter().trim() || undefined, state: this.state() || undefined, skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.members(params),
  });
  protected readonly invitations = rxResource({
    params: () => ({ state: this.invitationState() || undefined, skipCount: (this.invitationPage() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.invitations(params),
  });
  protected readonly delegations = rxResource({ stream: () => this.api.delegations({ maxResultCount: MOST_DELEGATIONS }) });
  protected readonly shown = signal<Paged<Member> | null>(null);
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

  protected setInvitationState(state: string): void {
    this.invitationState.set(state as InvitationState | '');
    this.invitationPage.set(1);
  }

  protected isOpen(invitation: Invitation): boolean {
    return invitation.state === 'open' || invitation.state === 'expired';
  }

  protected end(member: Member): void {
    this.ask('::People:EndConfirmation', '::People:EndTitle', member.userName, () => this.api.endMember(member.id), '::Engagements:Ended', () => this.list.reload());
  }

  protected async resend(invitation: Invitation): Promise<void> {
    await firstValueFrom(this.api.resendInvitation(invitation.id));
    this.toaster.success('::People:Resent', '', { life: 3000 });
    this.invitations.reload();
  }

  protected withdraw(invitation: Invitation): void {
    this.ask('::People:WithdrawConfirmation', '::People:WithdrawTitle', invitation.email, () => this.api.withdrawInvitation(invitation.id), '::People:Withdrawn', () => this.invitations.reload());
  }

  protected revoke(delegation: RoleDelegation): void {
    this.ask('::People:RevokeConfirmation', '::People:RevokeTitle', delegation.toUserName, () => this.api.revokeAnyDelegation(delegation.id), '::People:Revoked', () => this.delegations.reload());
  }

  private ask(message: string, title: string, whom: string, call: () => Observable<void>, done: string, reload: () => void): void {
    this.confirmation.warn(message, title, { messageLocalizationParams: [whom] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(call());
      this.toaster.success(done, '', { life: 3000 });
      reload();
    });
  }
}
