import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { inject, Injectable, Injector } from '@angular/core';
import { Params, Router } from '@angular/router';
import { AbpAuthResponse, ConfigStateService, IAuthService, LoginParams, RestService, SessionStateService } from '@abp/ng.core';
import { EMPTY, Observable, of, ReplaySubject, throwError } from 'rxjs';
import { map, switchMap, tap } from 'rxjs/operators';

/** Outcome of a sign-in as the server numbers it. */
enum LoginResultType {
  Success = 1,
  InvalidUserNameOrPassword = 2,
  NotAllowed = 3,
  LockedOut = 4,
  RequiresTwoFactor = 5,
}

interface LoginResult {
  result: LoginResultType;
  description?: string;
}

const TENANT_RESET_KEY = 'tenant-reset-at';
const TENANT_RESET_PAUSE_MS = 10_000;

/** Sign-in on a same-origin HttpOnly cookie, behind the framework's AuthService token. */
@Injectable()
export class CookieAuthService implements IAuthService {
  private readonly injector = inject(Injector);

  oidc = false;

  /** The sign-in pages are part of this application. */
  readonly isInternalAuth = true;

  /** The cookie cannot be read by script: the application configuration is the only source of truth. */
  get isAuthenticated(): boolean {
    return !!this.config.getDeep('currentUser.isAuthenticated');
  }

  // Resolved on use: this service is created while the application is still being initialised.
  private get config(): ConfigStateService {
    return this.injector.get(ConfigStateService);
  }

  private get session(): SessionStateService {
    return this.injector.get(SessionStateService);
  }

  private get rest(): RestService {
    return this.injector.get(RestService);
  }

  private get router(): Router {
    return this.injector.get(Router);
  }

  /** Nothing to do: the framework reads the application configuration right after this. */
  init(): Promise<void> {
    return Promise.resolve();
  }

  login(params: LoginParams): Observable<LoginResult> {
    const body = {
      userNameOrEmailAddress: params.username,
      password: params.password,
      rememberMe: params.rememberMe ?? false,
    };
    // The sign-in page shows the failure itself, so the global dialog must not open too.
    const options = { apiName: 'AbpAccount', skipHandleError: true };
    return this.rest.request<unknown, LoginResult>({ method: 'POST', url: '/api/account/login', body }, options).pipe(
      switchMap(answer => {
        if (answer.result !== LoginResultType.RequiresTwoFactor) return this.enter(answer, params.redirectUrl);

        // The sign-in page's work is done: the second step is a page of its own.
        void this.router.navigate(['/account/two-factor'], { queryParams: { returnUrl: params.redirectUrl } });
        return EMPTY;
      }),
    );
  }

  /** Second step of a sign-in, with a code of the app or a recovery code; the page shows the failure itself. */
  secondLogin(code: string, redirectUrl: string): Observable<LoginResult> {
    return this.rest
      .request<unknown, LoginResult>({ method: 'POST', url: '/api/account/two-factor-login', body: { code } }, { apiName: 'AbpAccount', skipHandleError: true })
      .pipe(switchMap(answer => this.enter(answer, redirectUrl)));
  }

  /** Starts at once, because the framework's handler of 401 answers calls this and never subscribes. */
  logout(queryParams?: Params): Observable<unknown> {
    if (!this.config.getOne('currentUser')) {
      this.startOverOnce();
      return of(null);
    }
    if (queryParams?.['noRedirectToLogoutUrl']) {
      this.navigateToLogin({ returnUrl: this.router.url });
      return of(null);
    }

    const done = new ReplaySubject<unknown>(1);
    this.rest
      .request<unknown, void>({ method: 'POST', url: '/api/account/logout' }, { apiName: 'AbpAccount' })
      .pipe(
        tap(() => this.session.setTenant(null)),
        switchMap(() => this.config.refreshAppState()),
        tap(() => void this.router.navigateByUrl('/account/login')),
      )
      .subscribe(done);
    return done;
  }

  navigateToLogin(queryParams?: Params): void {
    void this.router.navigate(['/account/login'], { queryParams });
  }

  // Members for token-based sign-in. The profile page asks for the refresh token; a cookie session has none.
  loginUsingGrant(_grantType: string, _parameters: object, _headers?: HttpHeaders): Promise<AbpAuthResponse> {
    return Promise.reject(new Error('Grants do not exist with cookie sign-in.'));
  }

  getAccessTokenExpiration(): number {
    return 0;
  }

  getRefreshToken(): string {
    return '';
  }

  getAccessToken(): string {
    return '';
  }

  refreshToken(): Promise<AbpAuthResponse | void> {
    return Promise.resolve();
  }

  private enter(answer: LoginResult, redirectUrl: string | undefined): Observable<LoginResult> {
    if (answer.result !== LoginResultType.Success) return throwError(() => this.failure(answer));

    // Brings user, permissions and the antiforgery token of the new identity.
    return this.config.refreshAppState().pipe(
      map(() => answer),
      // Requests name the county of whoever signed in, not of whoever sat here before.
      tap(() => this.session.setTenant(this.config.getOne('currentTenant'))),
      tap(() => {
        if (redirectUrl) void this.router.navigateByUrl(redirectUrl);
      }),
    );
  }

  /** The sign-in page reads its message from this shape. */
  private failure(answer: LoginResult): HttpErrorResponse {
    const message = `AbpAccount::Login:${LoginResultType[answer.result]}`;
    return new HttpErrorResponse({ status: 400, error: { error: { message } } });
  }

  /**
   * The start failed on a tenant that the browser remembers and the server no longer has. The framework has just forgotten it,
   * so one reload mends it; the pause keeps a lasting failure from reloading for ever.
   */
  private startOverOnce(): void {
    if (Date.now() - Number(sessionStorage.getItem(TENANT_RESET_KEY) ?? 0) <= TENANT_RESET_PAUSE_MS) return;

    sessionStorage.setItem(TENANT_RESET_KEY, String(Date.now()));
    location.reload();
  }
}
