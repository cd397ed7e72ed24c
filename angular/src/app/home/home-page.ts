import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { PermissionService } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { LotApi } from '../trace/lot-api';
import { ContractorHome } from './contractor-home';
import { CountyHomeView } from './county-home';
import { GrowerHome } from './grower-home';
import { PlatformHome } from './platform-home';
import { ProvinceHome } from './province-home';

/** Home: the page that fits the kind of user, and nothing in the moment between signing out and the sign-in page. Who records for a trace subject and does not run the programme begins with recording. */
@Component({
  selector: 'app-home-page',
  imports: [ContractorHome, CountyHomeView, GrowerHome, LoadState, PlatformHome, ProvinceHome],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (context.isAuthenticated()) {
      @switch (context.userKind()) {
        @case ('platform') { <app-platform-home /> }
        @case ('province') { <app-province-home /> }
        @case ('contractor') { <app-contractor-home /> }
        @default {
          @if (recorder(); as desk) { <app-grower-home [desk]="desk" /> }
          @else if (desk.isLoading()) { <app-load-state /> }
          @else { <app-county-home /> }
        }
      }
    }
  `,
})
export class HomePage {
  private readonly api = inject(LotApi);
  private readonly permissions = inject(PermissionService);
  protected readonly context = inject(CountyContext);
  protected readonly desk = rxResource({ params: () => (this.context.isAuthenticated() && this.mayRecord() ? {} : undefined), stream: () => this.api.desk() });
  /** For whom the reader records; nobody's member sees the programme. */
  protected readonly recorder = computed(() => (this.desk.hasValue() && this.desk.value().subjects.length ? this.desk.value() : null));

  private mayRecord(): boolean {
    return this.permissions.getGrantedPolicy(policies.traceRecord) && !this.permissions.getGrantedPolicy(policies.projects) && !this.permissions.getGrantedPolicy(policies.traceManage);
  }
}
