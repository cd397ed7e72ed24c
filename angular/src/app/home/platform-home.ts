import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionDirective, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { CountyListItem } from '../core/models';
import { LoadState } from '../shared/load-state';
import { DayPipe, NumPipe, TextPipe } from '../shared/pipes';

/** Home of the platform's operators: counties on it, health of its parts, way to the audit log. */
@Component({
  selector: 'app-platform-home',
  imports: [DayPipe, LoadState, LocalizationPipe, NumPipe, PermissionDirective, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (data(); as platform) {
      <div class="cc-hero">
        <div>
          <h1>{{ '::Platform:Title' | abpLocalization }}</h1>
          <p>{{ '::Platform:Subtitle' | abpLocalization }}</p>
        </div>
        <div class="cc-actions">
          <a *abpPermission="'CountyCloud.AuditLog'" class="btn btn-outline-primary btn-sm" routerLink="/audit-log">
            <i class="fas fa-history" aria-hidden="true"></i> {{ '::Menu:AuditLog' | abpLocalization }}
          </a>
          <a *abpPermission="'CountyCloud.Counties.Create'" class="btn btn-primary btn-sm" routerLink="/counties/new">
            <i class="fas fa-plus" aria-hidden="true"></i> {{ '::Menu:NewCounty' | abpLocalization }}
          </a>
        </div>
      </div>
      <section class="cc-tiles">
        <div class="cc-tile">
          <span>{{ '::Platform:Counties' | abpLocalization }}</span>
          <strong>{{ platform.counties | num }}</strong>
          <em>{{ '::Platform:ActiveOf' | abpLocalization: platform.activeCounties.toString() }}</em>
        </div>
        <div class="cc-tile">
          <span>{{ '::Platform:Users' | abpLocalization }}</span>
          <strong>{{ platform.users | num }}</strong>
          <em>{{ '::Platform:Contractors' | abpLocalization: platform.contractors.toString() }}</em>
        </div>
        <div class="cc-tile">
          <span>{{ '::Platform:Database' | abpLocalization }}</span>
          <strong class="cc-tile-word">{{ platform.databaseProvider }}</strong>
          <em [class]="databaseFine() ? 'cc-good' : 'cc-bad'">
            @if (!platform.isDatabaseReady && !platform.pendingMigrations) { {{ '::Platform:NotReachable' | abpLocalization }} }
            @else if (platform.pendingMigrations) {
              {{ '::Platform:PendingMigrations' | abpLocalization: platform.pendingMigrations.toString() }}
            } @else { {{ '::Platform:Healthy' | abpLocalization }} }
          </em>
        </div>
        <div class="cc-tile">
          <span>{{ '::Platform:Blobs' | abpLocalization }}</span>
          <strong class="cc-tile-word">{{ (platform.isBlobStoreReady ? '::Platform:Available' : '::Platform:Unavailable') | abpLocalization }}</strong>
          <em [class]="platform.isBlobStoreReady ? 'cc-good' : 'cc-bad'">
            {{ (platform.isBlobStoreReady ? '::Platform:Healthy' : '::Platform:NotReachable') | abpLocalization }}
          </em>
        </div>
      </section>
      <section class="cc-card cc-card-flush">
        <h2>
          {{ '::Platform:Tenants' | abpLocalization }}
          <a *abpPermission="'AbpTenantManagement.Tenants'" routerLink="/tenant-management/tenants">{{ '::Platform:Manage' | abpLocalization }}</a>
        </h2>
        <div class="cc-scroll">
          <table class="cc-table cc-cards">
            <thead>
              <tr>
                <th>{{ '::Field:county' | abpLocalization }}</th>
                <th>{{ '::Field:code' | abpLocalization }}</th>
                <th>{{ '::Field:region' | abpLocalization }}</th>
                <th>{{ '::Platform:State' | abpLocalization }}</th>
                <th>{{ '::Province:PublishedAt' | abpLocalization }}</th>
                <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr>
            </thead>
            <tbody>
              @for (county of counties(); track county.id) {
                <tr>
                  <th scope="row" class="cc-card-title">{{ county.name | ccText }}</th>
                  <td [attr.data-label]="'::Field:code' | abpLocalization">{{ county.code }}</td>
                  <td [attr.data-label]="'::Field:region' | abpLocalization">{{ (county.regionName | ccText) || '—' }}</td>
                  <td [attr.data-label]="'::Platform:State' | abpLocalization">
                    <span class="cc-badge" [class.cc-badge-good]="county.isActive">
                      {{ (county.isActive ? '::Platform:Active' : '::Platform:Inactive') | abpLocalization }}
                    </span>
                  </td>
                  <td [attr.data-label]="'::Province:PublishedAt' | abpLocalization">{{ (county.publishedAt | day) || '—' }}</td>
                  <td class="cc-row-actions">
                    @if (county.isActive) {
                      <a [href]="'/' + county.code" target="_blank" rel="noopener">{{ '::Home:PublicPage' | abpLocalization }}</a>
                    } @else if (canReopen) {
                      <button type="button" class="btn btn-outline-primary btn-sm" [disabled]="busy()" (click)="reopen(county)">{{ '::Platform:Reopen' | abpLocalization }}</button>
                    }
                  </td>
                </tr>
              } @empty {
                <tr><td colspan="6" class="cc-none">{{ '::Platform:NoTenants' | abpLocalization }}</td></tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    } @else {
      <app-load-state [failed]="!!overview.error()" (retry)="overview.reload()" />
    }
  `,
})
export class PlatformHome {
  private readonly api = inject(CountyCloudApi);
  private readonly permissions = inject(PermissionService);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly context = inject(CountyContext);

  protected readonly canReopen = this.permissions.getGrantedPolicy('CountyCloud.Counties.Create');
  protected readonly busy = signal(false);
  protected readonly overview = rxResource({ stream: () => this.api.platformOverview() });
  protected readonly data = computed(() => (this.overview.hasValue() ? this.overview.value() : null));
  protected readonly databaseFine = computed(() => {
    const platform = this.data();
    return !!platform?.isDatabaseReady && platform.pendingMigrations === 0;
  });

  /** The list has a permission of its own; without it the figures above are all there is. */
  private readonly list = rxResource({
    params: () => (this.permissions.getGrantedPolicy('CountyCloud.Counties') ? true : undefined),
    stream: () => this.api.countyList(),
  });
  protected readonly counties = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  /** Everything a closed county had is still there; the people in it can sign in again at once. */
  protected reopen(county: CountyListItem): void {
    const name = pickText(county.name, this.context.language());
    this.confirmation.info('::Platform:ReopenConfirmation', '::Platform:Reopen', { messageLocalizationParams: [name] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm || this.busy()) return;

      this.busy.set(true);
      try {
        await firstValueFrom(this.api.reopenCounty(county.id));
        this.toaster.success('::Platform:Reopened', '', { life: 3000 });
        this.list.reload();
        this.overview.reload();
      } finally {
        this.busy.set(false);
      }
    });
  }
}
