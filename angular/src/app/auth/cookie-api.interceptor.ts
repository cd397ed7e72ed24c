import { inject, Injectable } from '@angular/core';
import { HttpEvent, HttpHandler, HttpHeaders, HttpRequest } from '@angular/common/http';
import { HttpWaitService, IApiInterceptor, IS_EXTERNAL_REQUEST, SessionStateService, TENANT_KEY } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { finalize } from 'rxjs/operators';

/** Adds language and tenant to every request of this application and feeds the loading bar. */
@Injectable()
export class CookieApiInterceptor implements IApiInterceptor {
  private readonly session = inject(SessionStateService);
  private readonly wait = inject(HttpWaitService);
  private readonly tenantKey = inject(TENANT_KEY);

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    this.wait.addRequest(request);
    const outgoing = request.context.get(IS_EXTERNAL_REQUEST)
      ? request
      : request.clone({ setHeaders: this.headersFor(request.headers) });
    return next.handle(outgoing).pipe(finalize(() => this.wait.deleteRequest(request)));
  }

  getAdditionalHeaders(existing?: HttpHeaders): HttpHeaders {
    return new HttpHeaders(this.headersFor(existing));
  }

  private headersFor(existing?: HttpHeaders): Record<string, string> {
    // Tells the server to answer 401 instead of redirecting to a page.
    const headers: Record<string, string> = { 'X-Requested-With': 'XMLHttpRequest' };
    const language = this.session.getLanguage();
    if (language && !existing?.has('Accept-Language')) headers['Accept-Language'] = language;
    const tenant = this.session.getTenant();
    if (tenant?.id && !existing?.has(this.tenantKey)) headers[this.tenantKey] = tenant.id;
    return headers;
  }
}
