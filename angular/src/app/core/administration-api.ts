import { inject, Injectable } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import {
  AccountInput,
  Contractor,
  ContractorInput,
  CountyEngagement,
  EngagedPerson,
  Engagement,
  EngagementQuery,
  EngagementRole,
  OverseenRegion,
  PasswordPolicy,
  PeriodState,
  PlacedRegion,
  RegionMove,
  RegionMoveInput,
  RegionScope,
} from './administration-models';
import { Invitation } from '../people/people';
import { ListQuery, Paged } from './models';

/** Calls whose failure the form shows itself. */
const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

const CONTRACTORS = '/api/app/contractor';
const ENGAGEMENTS = '/api/app/contractor-engagement';
const OFFICIALS = '/api/app/region-scope';
const MOVES = '/api/app/region-move';
const POLICY = '/api/setting-management/password-policy';

/** Contractors, officials and the password policy. */
@Injectable({ providedIn: 'root' })
export class AdministrationApi {
  private readonly rest = inject(RestService);

  contractors(query: ListQuery): Observable<Paged<Contractor>> {
    return this.get(CONTRACTORS, query);
  }

  contractor(id: string): Observable<Contractor> {
    return this.get(`${CONTRACTORS}/${id}`, undefined, OWN_ERRORS);
  }

  /** People the contractor had in any county, to choose from. */
  contractorPeople(id: string): Observable<{ items: { id: string; userName: string; name?: string | null }[] }> {
    return this.get(`${CONTRACTORS}/${id}/people`);
  }

  createContractor(input: ContractorInput): Observable<Contractor> {
    return this.send('POST', CONTRACTORS, input);
  }

  updateContractor(id: string, input: ContractorInput): Observable<Contractor> {
    return this.send('PUT', `${CONTRACTORS}/${id}`, input);
  }

  deleteContractor(id: string): Observable<void> {
    return this.rest.request({ method: 'DELETE', url: `${CONTRACTORS}/${id}` });
  }

  engagements(query: EngagementQuery): Observable<Paged<Engagement>> {
    return this.get(ENGAGEMENTS, query);
  }

  engage(input: { contractorId: string; countyId: string; from: string; to: string | null }): Observable<Engagement> {
    return this.send('POST', ENGAGEMENTS, input);
  }

  updateEngagement(id: string, input: { from: string; to: string | null; concurrencyStamp: string }): Observable<Engagement> {
    return this.send('PUT', `${ENGAGEMENTS}/${id}`, input);
  }

  /** Ends it at once. */
  endEngagement(id: string): Observable<Engagement> {
    return this.rest.request({ method: 'POST', url: `${ENGAGEMENTS}/${id}/end`, body: {} });
  }

  engagementInvitations(id: string): Observable<{ items: Invitation[] }> {
    return this.get(`${ENGAGEMENTS}/${id}/invitations`);
  }

  withdrawInvitation(id: string, invitationId: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${ENGAGEMENTS}/${id}/invitations/${invitationId}/withdraw`, body: {} });
  }

  engagementRoles(id: string): Observable<{ items: EngagementRole[] }> {
    return this.get(`${ENGAGEMENTS}/${id}/roles`);
  }

  engagedPeople(id: string): Observable<{ items: EngagedPerson[] }> {
    return this.get(`${ENGAGEMENTS}/${id}/people`);
  }

  addPerson(id: string, account: AccountInput, roleNames: string[]): Observable<unknown> {
    return this.send('POST', `${ENGAGEMENTS}/${id}/people`, { account, roleNames });
  }

  /** Mails a link by which the person joins. */
  invitePerson(id: string, email: string, name: string, roleNames: string[]): Observable<unknown> {
    return this.send('POST', `${ENGAGEMENTS}/${id}/invite`, { email, name: name || null, roleNames });
  }

  setPersonRoles(id: string, userId: string, roleNames: string[]): Observable<unknown> {
    return this.send('PUT', `${ENGAGEMENTS}/${id}/people/${userId}`, { roleNames });
  }

  removePerson(id: string, userId: string): Observable<void> {
    return this.rest.request({ method: 'DELETE', url: `${ENGAGEMENTS}/${id}/people/${userId}` });
  }

  countyEngagements(): Observable<{ items: CountyEngagement[] }> {
    return this.get('/api/app/county-engagement');
  }

  officials(query: ListQuery & { state?: PeriodState }): Observable<Paged<RegionScope>> {
    return this.get(OFFICIALS, query);
  }

  overseenRegions(): Observable<{ items: OverseenRegion[] }> {
    return this.get(`${OFFICIALS}/regions`);
  }

  createOfficial(input: { account: AccountInput; regionId: string; from: string; to: string | null }): Observable<RegionScope> {
    return this.send('POST', OFFICIALS, input);
  }

  updateOfficial(id: string, input: { regionId: string; from: string; to: string | null; concurrencyStamp: string }): Observable<RegionScope> {
    return this.send('PUT', `${OFFICIALS}/${id}`, input);
  }

  endOfficial(id: string): Observable<RegionScope> {
    return this.rest.request({ method: 'POST', url: `${OFFICIALS}/${id}/end`, body: {} });
  }

  regionMoves(query: ListQuery): Observable<Paged<RegionMove>> {
    return this.get(MOVES, query);
  }

  /** All regions and where they lie on a day, without one today. */
  placedRegions(day?: string): Observable<{ items: PlacedRegion[] }> {
    return this.get(`${MOVES}/regions`, { day });
  }

  recordRegionMove(input: RegionMoveInput): Observable<RegionMove> {
    return this.send('POST', MOVES, input);
  }

  passwordPolicy(): Observable<PasswordPolicy> {
    return this.get(POLICY);
  }

  savePasswordPolicy(policy: PasswordPolicy): Observable<void> {
    return this.send('POST', POLICY, policy);
  }

  private get<T>(url: string, params?: object, config: Partial<Rest.Config> = {}): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'GET', url, params: params as Record<string, never> }, config);
  }

  private send<T>(method: 'POST' | 'PUT', url: string, body: object): Observable<T> {
    return this.rest.request<unknown, T>({ method, url, body }, OWN_ERRORS);
  }
}
