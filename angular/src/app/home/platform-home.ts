import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
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
          <strong>{{ platform.tenants | num }}</strong>
          <em>{{ '::Platform:ActiveOf' | abpLocalization: platform.active.toString() }}</em>
        </div>
        <div class="cc-tile"><span>{{ '::Platform:Users' | abpLocalization }}</span><strong>{{ platform.users | num }}</strong></div>
        <div class="cc-tile">
          <span>{{ '::Platform:Database' | abpLocalization }}</span>
          <strong class="cc-tile-word">{{ platform.database.provider }}</strong>
          <em [class]="databaseFine() ? 'cc-good' : 'cc-bad'">
            @if (!platform.database.ok) { {{ '::Platform:NotReachable' | abpLocalization }} }
            @else if (platform.database.pendingMigrations) {
              {{ '::Platform:PendingMigrations' | abpLocalization: platform.database.pendingMigrations.toString() }}
            } @else { {{ '::Platform:Healthy' | abpLocalization }} }
          </em>
        </div>
        <div class="cc-tile">
          <span>{{ '::Platform:Blobs' | abpLocalization }}</span>
          <strong class="cc-tile-word">{{ (platform.blobs.ok ? '::Platform:Available' : '::Platform:Unavailable') | abpLocalization }}</strong>
          <em [class]="platform.blobs.ok ? 'cc-good' : 'cc-bad'">
            {{ (platform.blobs.ok ? '::Platform:Healthy' : '::Platform:NotReachable') | abpLocalization }}
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
                <th>{{ '::Platform:State' | abpLocalization }}</th>
                <th class="cc-n">{{ '::Platform:Users' | abpLocalization }}</th>
                <th>{{ '::Platform:Since' | abpLocalization }}</th>
                <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr>
            </thead>
            <tbody>
              @for (tenant of platform.tenantsList; track tenant.id) {
                <tr>
                  <th scope="row" class="cc-card-title">{{ (tenant.displayName | ccText) || tenant.name }}</th>
                  <td [attr.data-label]="'::Field:code' | abpLocalization">{{ tenant.code ?? tenant.name }}</td>
                  <td [attr.data-label]="'::Platform:State' | abpLocalization">
                    <span class="cc-badge" [class.cc-badge-good]="tenant.isActive !== false">
                      {{ (tenant.isActive === false ? '::Platform:Inactive' : '::Platform:Active') | abpLocalization }}
                    </span>
                  </td>
                  <td class="cc-n" [attr.data-label]="'::Platform:Users' | abpLocalization">{{ tenant.users | num }}</td>
                  <td [attr.data-label]="'::Platform:Since' | abpLocalization">{{ (tenant.creationTime | day) || '—' }}</td>
                  <td class="cc-row-actions">
                    <a *abpPermission="'CountyCloud.AuditLog'" routerLink="/audit-log" [queryParams]="{ countyId: tenant.id }">
                      {{ '::Menu:AuditLog' | abpLocalization }}
                    </a>
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

  protected readonly overview = rxResource({ stream: () => this.api.platformOverview() });
  protected readonly data = computed(() => (this.overview.hasValue() ? this.overview.value() : null));
  protected readonly databaseFine = computed(() => {
    const database = this.data()?.database;
    return !!database?.ok && database.pendingMigrations === 0;
  });
}
