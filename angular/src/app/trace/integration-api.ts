import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { ListQuery, Paged } from '../core/models';

/** A credential by which another system sends or reads the county's events. */
export interface IntegrationAccount {
  id: string;
  clientId: string;
  name: string;
  canCapture: boolean;
  canQuery: boolean;
  expiresOn?: string | null;
  isRevoked: boolean;
  lastUsedTime?: string | null;
  creationTime: string;
}

export interface NewIntegrationAccount {
  name: string;
  canCapture: boolean;
  canQuery: boolean;
  expiresOn?: string;
}

/** The secret is in this answer and nowhere else. */
export interface IntegrationSecret {
  id: string;
  clientId: string;
  secret: string;
}

@Injectable({ providedIn: 'root' })
export class IntegrationApi {
  private readonly rest = inject(RestService);
  private readonly url = '/api/app/integration-account';

  list(query: ListQuery): Observable<Paged<IntegrationAccount>> {
    return this.rest.request({ method: 'GET', url: this.url, params: { ...query } });
  }

  /** The page shows what was wrong next to the form. */
  create(account: NewIntegrationAccount): Observable<IntegrationSecret> {
    return this.rest.request({ method: 'POST', url: this.url, body: account }, { skipHandleError: true });
  }

  revoke(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `${this.url}/${id}/revoke` });
  }
}
