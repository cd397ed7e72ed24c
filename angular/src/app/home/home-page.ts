import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CountyContext } from '../core/county-context';
import { ContractorHome } from './contractor-home';
import { CountyHomeView } from './county-home';
import { PlatformHome } from './platform-home';
import { ProvinceHome } from './province-home';

/** Home: the page that fits the kind of user, and nothing in the moment between signing out and the sign-in page. */
@Component({
  selector: 'app-home-page',
  imports: [ContractorHome, CountyHomeView, PlatformHome, ProvinceHome],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (context.isAuthenticated()) {
      @switch (context.userKind()) {
        @case ('platform') { <app-platform-home /> }
        @case ('province') { <app-province-home /> }
        @case ('contractor') { <app-contractor-home /> }
        @default { <app-county-home /> }
      }
    }
  `,
})
export class HomePage {
  protected readonly context = inject(CountyContext);
}
