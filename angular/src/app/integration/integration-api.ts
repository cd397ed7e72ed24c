import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { LocalizedText } from '../core/localized-text';
import { ListQuery, Paged } from '../core/models';

/** Another system that the county lets in. */
export interface IntegrationAccount {
  id: string;
  clientId: string;
  name: string;
  scopes: string[];
  issuer?: string | null;
  externalSubject?: string | null;
  expiresOn?: string | null;
  isRevoked: boolean;
  lastUsedTime?: string | null;
  creationTime: string;
}

export interface NewIntegrationAccount {
  name: string;
  scopes: string[];
  expiresOn?: string;
  trustedIssuerId?: string;
  externalSubject?: string;
}

/** The secret is in this answer and nowhere else; an account that proves itself elsewhere has none. */
export interface IntegrationSecret {
  id: string;
  clientId: string;
  secret?: string | null;
}

/** An issuer that is trusted in the county's province. */
export interface IntegrationIssuer {
  id: string;
  name: string;
}

/** A word of an issuer and our scope. */
export interface ScopeMapEntry {
  value: string;
  scope: string;
}

/** How a province's tokens are read. */
export interface TrustedIssuerInput {
  name: string;
  issuer: string;
  audience: string;
  jwksAddress: string;
  subjectClaim: string;
  countyClaim: string;
  scopeClaim: string | null;
  scopeMap: ScopeMapEntry[];
}

/** A province's token issuer. */
export interface TrustedIssuer extends TrustedIssuerInput {
  id: string;
  regionId: string;
  regionName: LocalizedText;
  isActive: boolean;
  concurrencyStamp: string;
}

export interface TrustedIssuerChoices {
  provinces: { id: string; code: string; name: LocalizedText }[];
  scopes: string[];
}

@Injectable({ providedIn: 'root' })
export class IntegrationApi {
  private readonly rest = inject(RestService);
  private readonly accounts = '/api/app/integration-account';
  private readonly trusted = '/api/app/trusted-issuer';

  list(query: ListQuery): Observable<Paged<IntegrationAccount>> {
    return this.rest.request({ method: 'GET', url: this.accounts, params: { ...query } });
  }

  /** Scopes that the present user may give. */
  scopes(): Observable<{ items: string[] }> {
    return this.rest.request({ method: 'GET', url: `${this.accounts}/scopes` });
  }

  issuersHere(): Observable<{ items: IntegrationIssuer[] }> {
    return this.rest.request({ method: 'GET', url: `${this.accounts}/issuers` });
  }

  /** The page shows what was wrong next to the form. */
  create(account: NewIntegrationAccount): Observable<IntegrationSecret> {
    return this.rest.request({ method: 'POST', url: this.accounts, body: account }, { skipHandleError: true });
  }

  revoke(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${this.accounts}/${id}/revoke` });
  }

  issuers(query: ListQuery): Observable<Paged<TrustedIssuer>> {
    return this.rest.request({ method: 'GET', url: this.trusted, params: { ...query } });
  }

  issuerChoices(): Observable<TrustedIssuerChoices> {
    return this.rest.request({ method: 'GET', url: `${this.trusted}/choices` });
  }

  createIssuer(input: TrustedIssuerInput & { regionId: string }): Observable<TrustedIssuer> {
    return this.rest.request({ method: 'POST', url: this.trusted, body: input }, { skipHandleError: true });
  }

  updateIssuer(id: string, input: TrustedIssuerInput & { isActive: boolean; concurrencyStamp: string }): Observable<TrustedIssuer> {
    return this.rest.request({ method: 'PUT', url: `${this.trusted}/${id}`, body: input }, { skipHandleError: true });
  }
}
