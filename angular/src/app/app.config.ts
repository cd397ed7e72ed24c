import { ApplicationConfig, provideZoneChangeDetection } from '@angular/core';
import { provideAnimations } from '@angular/platform-browser/animations';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideAbpCore, withOptions } from '@abp/ng.core';
import { registerLocaleForEsBuild } from '@abp/ng.core/locale';
import { provideAbpThemeShared, provideLogo, withEnvironmentOptions, withHttpErrorConfig, withValidationBluePrint } from '@abp/ng.theme.shared';
import { provideAccountConfig } from '@abp/ng.account/config';
import { provideIdentityConfig } from '@abp/ng.identity/config';
import { provideTenantManagementConfig } from '@abp/ng.tenant-management/config';
import { provideSettingManagementConfig } from '@abp/ng.setting-management/config';
import { provideFeatureManagementConfig } from '@abp/ng.feature-management';
import { environment } from '../environments/environment';
import { provideAuth } from './auth/auth';
import { provideTheme } from './theme/theme';
import { APP_ROUTES } from './app.routes';
import { APP_ROUTE_PROVIDER } from './route.provider';
import { provideAccountSecurity } from './account-security/account-security';
import { providePasswordPolicyTab } from './settings/password-policy-tab';

/** Providers of the whole application. */
export const appConfig: ApplicationConfig = {
  providers: [
    // The framework's own pages assign plain fields, so change detection has to run on zone events.
    provideZoneChangeDetection({ eventCoalescing: true }),
    provideAnimations(),
    provideRouter(APP_ROUTES, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'top' })),
    provideAbpCore(withOptions({ environment, registerLocaleFn: registerLocaleForEsBuild() })),
    ...provideAuth(),
    provideAbpThemeShared(
      withValidationBluePrint({ localizedRequired: '::Validation:LocalizedRequired', decimal: '::Validation:Decimal' }),
      withHttpErrorConfig({ errorScreen: {} } as never),
    ),
    provideLogo(withEnvironmentOptions(environment)),
    provideAccountConfig(),
    provideIdentityConfig(),
    provideTenantManagementConfig(),
    provideSettingManagementConfig(),
    provideFeatureManagementConfig(),
    providePasswordPolicyTab(),
    provideAccountSecurity(),
    ...provideTheme(),
    APP_ROUTE_PROVIDER,
  ],
};
