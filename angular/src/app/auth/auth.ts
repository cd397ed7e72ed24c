import { EnvironmentProviders, inject, Injectable, Provider } from '@angular/core';
import { HTTP_INTERCEPTORS } from '@angular/common/http';
import { ActivatedRouteSnapshot, CanActivateFn, Router, RouterStateSnapshot, UrlTree } from '@angular/router';
import { ApiInterceptor, asyncAuthGuard, AuthGuard, authGuard, AuthService, ConfigStateService } from '@abp/ng.core';
import { OAuthService } from 'angular-oauth2-oidc';
import { CookieApiInterceptor } from './cookie-api.interceptor';
import { CookieAuthService } from './cookie-auth.service';

const SECURITY_PAGE = '/my-security';

/** True when a second factor has to be set up before anything else: the server grants nothing until then. */
function owesTwoFactor(config: ConfigStateService, url: string): boolean {
  return !!config.getDeep('extraProperties.owesTwoFactor') && !url.startsWith(SECURITY_PAGE);
}

/** Lets signed-in users pass and sends everyone else to the sign-in page, with the way back. */
export const cookieAuthGuard: CanActivateFn = (_route: ActivatedRouteSnapshot, state: RouterStateSnapshot) => {
  const router = inject(Router);
  if (!inject(AuthService).isAuthenticated) return router.createUrlTree(['/account/login'], { queryParams: { returnUrl: state.url } });

  return owesTwoFactor(inject(ConfigStateService), state.url) ? router.createUrlTree([SECURITY_PAGE]) : true;
};

/** The same rule as a class: some of the framework's routes still ask for one. */
@Injectable()
class CookieAuthGuard {
  private readonly auth = inject(AuthService);
  private readonly config = inject(ConfigStateService);
  private readonly router = inject(Router);

  canActivate(_route: ActivatedRouteSnapshot, state: RouterStateSnapshot): boolean | UrlTree {
    if (this.auth.isAuthenticated) return owesTwoFactor(this.config, state.url) ? this.router.createUrlTree([SECURITY_PAGE]) : true;

    this.auth.navigateToLogin({ returnUrl: state.url });
    return false;
  }
}

/** Cookie sign-in in the places where the framework's packages look for a sign-in. */
export function provideAuth(): (Provider | EnvironmentProviders)[] {
  return [
    { provide: AuthService, useClass: CookieAuthService },
    { provide: AuthGuard, useClass: CookieAuthGuard },
    // The packages use these guard functions as injection tokens.
    { provide: authGuard, useValue: cookieAuthGuard },
    { provide: asyncAuthGuard, useValue: cookieAuthGuard },
    { provide: ApiInterceptor, useClass: CookieApiInterceptor },
    { provide: HTTP_INTERCEPTORS, useExisting: ApiInterceptor, multi: true },
    // The theme's layout asks this service, and only for this answer, whether to show the sign-in link.
    {
      provide: OAuthService,
      useFactory: () => {
        const auth = inject(AuthService);
        return { hasValidAccessToken: () => auth.isAuthenticated };
      },
    },
  ];
}
