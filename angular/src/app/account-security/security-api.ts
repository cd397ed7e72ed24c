import { inject, Injectable } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';

/** How one's own second factor stands. */
export interface TwoFactor {
  isOn: boolean;
  recoveryCodesLeft: number;
  /** It must be set up before anything else. */
  isOwed: boolean;
}

/** What an authenticator app needs. */
export interface TwoFactorSetup {
  /** In groups of four, to type. */
  secret: string;
  /** The same for a phone that opens the page itself. */
  uri: string;
  /** The same as a picture to scan. */
  qrCode: string;
}

/** A sign-in whose cookie can still be used. Instants in UTC. */
export interface AccountSession {
  id: string;
  /** Browser and system; empty when unknown. */
  device: string;
  /** Shortened network address; empty when unknown. */
  network: string;
  /** County it was in last; null for the platform's side. */
  county?: string | null;
  createdAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}

/** How safely a person's account is used. */
export interface AccountSecurity {
  userName: string;
  name?: string | null;
  hasTwoFactor: boolean;
  sessions: number;
  isOneself: boolean;
}

/** Calls whose failure the form shows itself. */
const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

const TWO_FACTOR = '/api/account/two-factor';
const SESSIONS = '/api/account/sessions';
const USERS = '/api/identity/users';
const DEMAND = '/api/setting-management/two-factor';

/** Second factor and sessions: one's own, and those of people an administrator looks after. */
@Injectable({ providedIn: 'root' })
export class SecurityApi {
  private readonly rest = inject(RestService);

  twoFactor(): Observable<TwoFactor> {
    return this.get(TWO_FACTOR);
  }

  begin(password: string): Observable<TwoFactorSetup> {
    return this.post(`${TWO_FACTOR}/begin`, { password });
  }

  confirm(code: string): Observable<{ codes: string[] }> {
    return this.post(`${TWO_FACTOR}/confirm`, { code });
  }

  renewCodes(password: string, code: string): Observable<{ codes: string[] }> {
    return this.post(`${TWO_FACTOR}/recovery-codes`, { password, code });
  }

  disable(password: string, code: string): Observable<void> {
    return this.post(`${TWO_FACTOR}/disable`, { password, code });
  }

  sessions(): Observable<{ items: AccountSession[] }> {
    return this.get(SESSIONS);
  }

  end(id: string): Observable<void> {
    return this.rest.request({ method: 'DELETE', url: `${SESSIONS}/${id}` });
  }

  endOthers(): Observable<{ count: number }> {
    return this.rest.request({ method: 'POST', url: `${SESSIONS}/end-others`, body: {} });
  }

  person(id: string): Observable<AccountSecurity> {
    return this.get(`${USERS}/${id}/security`);
  }

  resetTwoFactor(id: string): Observable<void> {
    return this.post(`${USERS}/${id}/reset-two-factor`, {});
  }

  endSessionsOf(id: string): Observable<{ count: number }> {
    return this.post(`${USERS}/${id}/end-sessions`, {});
  }

  demand(): Observable<{ isDemanded: boolean }> {
    return this.get(DEMAND);
  }

  saveDemand(isDemanded: boolean): Observable<void> {
    return this.post(DEMAND, { isDemanded });
  }

  private get<T>(url: string): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'GET', url }, OWN_ERRORS);
  }

  private post<T>(url: string, body: object): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'POST', url, body }, OWN_ERRORS);
  }
}
