import { inject, Injectable, signal } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { firstValueFrom, Observable } from 'rxjs';
import { PeriodState } from '../core/administration-models';
import { LocalizedText } from '../core/localized-text';
import { ListQuery, Paged } from '../core/models';

/** Calls whose failure the page shows itself. */
const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

export type InvitationState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
export const INVITATION_STATES: readonly InvitationState[] = ['open', 'expired', 'accepted', 'declined', 'withdrawn'];

/** A membership of the current county. Days are `yyyy-MM-dd`. */
export interface Member {
  id: string;
  userId: string;
  userName: string;
  name?: string | null;
  isActive: boolean;
  roles: LocalizedText[];
  from: string;
  to?: string | null;
  state: PeriodState;
  /** Contractor through whose engagement the person enters. */
  contractor?: LocalizedText | null;
  isOneself: boolean;
  concurrencyStamp: string;
}

export interface Invitation {
  id: string;
  email: string;
  name?: string | null;
  roles: LocalizedText[];
  from: string;
  to?: string | null;
  state: InvitationState;
  invitedByName: string;
  creationTime: string;
  /** Null while the mail is on its way. */
  sentAt?: string | null;
  expiresAt: string;
}

export interface InvitationInput {
  email: string;
  name: string;
  roleNames: string[];
  from: string;
  to: string | null;
}

/** What the link of a mail invites to; without a county to the platform's side. */
export interface InvitationOffer {
  countyName?: LocalizedText | null;
  email: string;
  name?: string | null;
  roles: LocalizedText[];
  from: string;
  to?: string | null;
  invitedByName: string;
  hasAccount: boolean;
}

/** An invitation to the reader's own address. */
export interface OwnInvitation {
  id: string;
  sideId: string;
  countyName?: LocalizedText | null;
  roles: LocalizedText[];
  from: string;
  to?: string | null;
  invitedByName: string;
  expiresAt: string;
  canAnswer: boolean;
}

export interface OwnMembership {
  sideId: string;
  countyCode?: string | null;
  countyName?: LocalizedText | null;
  roles: LocalizedText[];
  from: string;
  to?: string | null;
  isEngaged: boolean;
  isCurrent: boolean;
}

/** A role that one member lends another; without a role all of them. */
export interface RoleDelegation {
  id: string;
  fromUserName: string;
  toUserName: string;
  role?: LocalizedText | null;
  from: string;
  to: string;
  reason: string;
  state: PeriodState;
  revokedByName?: string | null;
  isMine: boolean;
  isForMe: boolean;
}

const ANSWERS = '/api/account/invitation';
const INVITATIONS = '/api/app/invitation';
const MEMBERS = '/api/app/member';
const DELEGATIONS = '/api/account/role-delegation';

/** Members, invitations, memberships of one's own and roles that are lent. */
@Injectable({ providedIn: 'root' })
export class PeopleApi {
  private readonly rest = inject(RestService);

  members(query: ListQuery & { state?: PeriodState }): Observable<Paged<Member>> {
    return this.get(MEMBERS, query);
  }

  updateMember(member: Member, from: string, to: string | null): Observable<void> {
    return this.send('PUT', `${MEMBERS}/${member.id}`, { from, to, concurrencyStamp: member.concurrencyStamp });
  }

  endMember(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${MEMBERS}/${id}/end`, body: {} });
  }

  delegations(query: ListQuery): Observable<Paged<RoleDelegation>> {
    return this.get(`${MEMBERS}/delegations`, query);
  }

  revokeAnyDelegation(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${MEMBERS}/delegations/${id}/revoke`, body: {} });
  }

  invitations(query: ListQuery & { state?: InvitationState }): Observable<Paged<Invitation>> {
    return this.get(INVITATIONS, query);
  }

  /** Roles that the reader may give. */
  invitationRoles(): Observable<{ items: { name: string; displayName: LocalizedText }[] }> {
    return this.get(`${INVITATIONS}/roles`);
  }

  invite(input: InvitationInput): Observable<Invitation> {
    return this.send('POST', INVITATIONS, input);
  }

  resendInvitation(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${INVITATIONS}/${id}/resend`, body: {} });
  }

  withdrawInvitation(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${INVITATIONS}/${id}/withdraw`, body: {} });
  }

  findOffer(token: string): Observable<InvitationOffer> {
    return this.send('POST', `${ANSWERS}/find`, { token });
  }

  join(input: { token: string; userName: string; password: string; name: string; phoneNumber: string }): Observable<{ userName: string }> {
    return this.send('POST', `${ANSWERS}/join`, input);
  }

  acceptOffer(token: string): Observable<void> {
    return this.send('POST', `${ANSWERS}/accept`, { token });
  }

  declineOffer(token: string): Observable<void> {
    return this.send('POST', `${ANSWERS}/decline`, { token });
  }

  ownInvitations(): Observable<{ items: OwnInvitation[] }> {
    return this.get(`${ANSWERS}/mine`, undefined, OWN_ERRORS);
  }

  answer(invitation: OwnInvitation, answer: 'accept' | 'decline'): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${ANSWERS}/mine/${answer}`, body: { sideId: invitation.sideId, id: invitation.id } });
  }

  memberships(): Observable<{ items: OwnMembership[] }> {
    return this.get('/api/account/membership');
  }

  leave(sideId: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: '/api/account/membership/leave', body: { sideId } });
  }

  ownDelegations(): Observable<{ items: RoleDelegation[] }> {
    return this.get(DELEGATIONS);
  }

  lendableRoles(): Observable<{ items: { id: string; displayName: LocalizedText }[] }> {
    return this.get(`${DELEGATIONS}/roles`);
  }

  lend(input: { toUserName: string; roleId: string | null; from: string; to: string; reason: string }): Observable<RoleDelegation> {
    return this.send('POST', DELEGATIONS, input);
  }

  revokeDelegation(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${DELEGATIONS}/${id}/revoke`, body: {} });
  }

  private send<T>(method: 'POST' | 'PUT', url: string, body: object): Observable<T> {
    return this.rest.request<unknown, T>({ method, url, body }, OWN_ERRORS);
  }

  private get<T>(url: string, params?: object, config: Partial<Rest.Config> = {}): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'GET', url, params: params as Record<string, never> }, config);
  }
}

/** Invitations that wait for the reader's answer, for the banner and the page of one's own counties. */
@Injectable({ providedIn: 'root' })
export class WaitingInvitations {
  private readonly api = inject(PeopleApi);

  readonly items = signal<OwnInvitation[]>([]);

  async load(): Promise<void> {
    try {
      this.items.set((await firstValueFrom(this.api.ownInvitations())).items);
    } catch {
      // The banner is an extra: the page it stands above must not fail with it.
      this.items.set([]);
    }
  }
}
