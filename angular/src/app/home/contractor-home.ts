import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { ContractorCounty } from '../core/models';
import { LoadState } from '../shared/load-state';
import { NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { MyWork } from './my-work';

/** Home of a contractor: the counties it works for, each a click away. */
@Component({
  selector: 'app-contractor-home',
  imports: [LoadState, LocalizationPipe, MyWork, NumPipe, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (data(); as workspace) {
      <div class="cc-hero">
        <div>
          <h1>{{ workspace.contractor | ccText }}</h1>
          <p>{{ '::Contractor:Subtitle' | abpLocalization }}</p>
        </div>
      </div>
      <app-my-work />
      <div class="cc-grid">
        @for (county of workspace.counties; track county.id) {
          <section class="cc-card cc-county-card">
            <h2>
              {{ county.name | ccText }}
              @if (county.isCurrent) { <span class="cc-badge cc-badge-info">{{ '::County:CurrentBadge' | abpLocalization }}</span> }
            </h2>
            <dl class="cc-facts">
              <dt>{{ '::Contractor:Roles' | abpLocalization }}</dt>
              <dd>{{ roleNames(county) || '—' }}</dd>
              <dt>{{ '::Field:programmeYear' | abpLocalization }}</dt>
              <dd>{{ county.programmeYear ?? '—' }}</dd>
              <dt>{{ '::Budget:PlanAmount' | abpLocalization }}</dt>
              <dd>{{ county.planAmount | wan }} @if (county.planAmount !== null) { {{ '::Unit:Wan' | abpLocalization }} }</dd>
              <dt>{{ '::Contractor:StationsTarget' | abpLocalization }}</dt>
              <dd>{{ county.stationsTarget | num }}</dd>
              <dt>{{ '::Province:TrainingTarget' | abpLocalization }}</dt>
              <dd>{{ county.trainingTarget | num }}</dd>
            </dl>
            <button type="button" class="btn btn-primary btn-sm" [disabled]="context.switching()" (click)="open(county)">
              {{ '::Contractor:Open' | abpLocalization }} <i class="fas fa-arrow-right" aria-hidden="true"></i>
            </button>
          </section>
        } @empty {
          <div class="cc-empty"><p>{{ '::Contractor:Empty' | abpLocalization }}</p></div>
        }
      </div>
    } @else {
      <app-load-state [failed]="!!workspace.error()" (retry)="workspace.reload()" />
    }
  `,
})
export class ContractorHome {
  private readonly api = inject(CountyCloudApi);
  protected readonly context = inject(CountyContext);

  protected readonly workspace = rxResource({ stream: () => this.api.contractorWorkspace() });
  protected readonly data = computed(() => (this.workspace.hasValue() ? this.workspace.value() : null));

  protected roleNames(county: ContractorCounty): string {
    return county.roleNames.map(role => pickText(role, this.context.language())).join('、');
  }

  /** Enters the county; the budget is what a contractor comes for, and home is where it goes without that right. */
  protected open(county: ContractorCounty): void {
    void this.context.switchTo(county, '/budget');
  }
}
