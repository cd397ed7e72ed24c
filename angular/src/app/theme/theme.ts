import { EnvironmentProviders, inject, provideAppInitializer, Provider } from '@angular/core';
import { ReplaceableComponentsService } from '@abp/ng.core';
import { NavItemsService } from '@abp/ng.theme.shared';
import { eThemeLeptonXComponents, provideThemeLeptonX } from '@abp/ng.theme.lepton-x';
import { provideSideMenuLayout } from '@abp/ng.theme.lepton-x/layouts';
import { provideAccountLayout } from '@abp/ng.theme.lepton-x/account';
import { ApplicationLayout } from '../shell/application-layout';
import { UserProfileService } from '@volo/ngx-lepton-x.core';
import { CountySwitcher } from '../shell/county-switcher';
import { TaskBadge } from '../shell/task-badge';

/** The theme with this product's own layout and county switcher. */
export function provideTheme(): (Provider | EnvironmentProviders)[] {
  return [
    provideThemeLeptonX(),
    provideSideMenuLayout(),
    provideAccountLayout(),
    provideAppInitializer(() => {
      inject(ReplaceableComponentsService).add({ key: eThemeLeptonXComponents.ApplicationLayout, component: ApplicationLayout });
      inject(NavItemsService).addItems([
        { id: 'CountyCloud.TaskBadge', order: 0.5, component: TaskBadge },
        { id: 'CountyCloud.CountySwitcher', order: 1, component: CountySwitcher },
      ]);
      // The county stands in the switcher by its name; before the person's name the theme would print its code.
      const profile = inject(UserProfileService);
      profile.user$.subscribe(user => {
        // Not while the store is telling its listeners: the later ones would hear the older state last.
        if (user.tenant) queueMicrotask(() => profile.patchUser({ tenant: undefined }));
      });
    }),
  ];
}
