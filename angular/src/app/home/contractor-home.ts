import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { ContractorCounty } from '../core/models';
import { LoadState } from '../shared/load-state';
import { DayPipe, TextPipe, WanPipe } from '../shared/pipes';

/** Home of a contractor: the counties it works for, each a click away. */
@Component({
  selector: 'app-contractor-home',
  imports: [DayPipe, LoadState, LocalizationPipe, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (data(); as workspace) {
      <div class="cc-hero">
        <div>
          <h1>{{ workspace.contractor.name | ccText }}</h1>
          <p>{{ '::Contractor:Subtitle' | abpLocalization }}</p>
        </div>
      </div>
      <div class="cc-grid">
        @for (county of workspace.counties; track county.id) {
          <section class="cc-card cc-county-card" [class.cc-muted]="!county.isActive">
            <h2>
              {{ county.name | ccText }}
              @if (county.code === context.countyCode()) { <span class="cc-badge cc-badge-info">{{ '::County:CurrentBadge' | abpLocalization }}</span> }
              @if (!county.isActive) { <span class="cc-badge">{{ '::Contractor:Ended' | abpLocalization }}</span> }
            </h2>
            <dl class="cc-facts">
              <dt>{{ '::Contractor:Period' | abpLocalization }}</dt>
              <dd>{{ (county.from | day) || '…' }} – {{ (county.to | day) || ('::Home:OpenEnd' | abpLocalization) }}</dd>
              <dt>{{ '::Home:CurrentPhase' | abpLocalization }}</dt>
              <dd>{{ (county.currentPhase | ccText) || '—' }}</dd>
              <dt>{{ '::Budget:PlanAmount' | abpLocalization }}</dt>
              <dd>{{ county.planAmount | wan }} @if (county.planAmount !== null) { {{ '::Unit:Wan' | abpLocalization }} }</dd>
            </dl>
            <button type="button" class="btn btn-primary btn-sm" [disabled]="!county.isActive || context.switching()" (click)="open(county)">
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

  /** Enters the county; the budget is what a contractor comes for, and home is where it goes without that right. */
  protected open(county: ContractorCounty): void {
    void this.context.switchTo(county, '/budget');
  }
}
