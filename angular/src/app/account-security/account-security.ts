import { inject, provideAppInitializer } from '@angular/core';
import { Router } from '@angular/router';
import { eLayoutType, RoutesService } from '@abp/ng.core';
import { SettingTabsService } from '@abp/ng.setting-management/config';
import { UserMenuService } from '@abp/ng.theme.shared';
import { TwoFactorTab } from '../settings/two-factor-tab';

/** Puts the pages of safe accounts where the framework looks: their frames, the person's menu, the settings page. */
export function provideAccountSecurity() {
  return provideAppInitializer(() => {
    const router = inject(Router);
    inject(RoutesService).add([
      { path: '/my-security', name: '::Security:Title', layout: eLayoutType.application, invisible: true },
      { path: '/user-security', name: '::Security:Person', layout: eLayoutType.application, invisible: true },
      { path: '/account/two-factor', name: '::Security:SecondStep', parentName: 'AbpAccount::Menu:Account', layout: eLayoutType.account, invisible: true },
    ]);
    // Before the way out, which the theme puts at 101.
    inject(UserMenuService).addItems([
      { id: 'CountyCloud.Security', order: 100.5, textTemplate: { text: '::Security:Title' }, action: () => void router.navigateByUrl('/my-security') },
    ]);
    inject(SettingTabsService).add([
      { name: '::Security:DemandTab', order: 210, requiredPolicy: 'SettingManagement.TwoFactorDemand', component: TwoFactorTab },
    ]);
  });
}
