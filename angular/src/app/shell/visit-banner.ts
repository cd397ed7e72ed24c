import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { InstantPipe } from '../shared/pipes';

/** Tells an official from above, on every page, that this is a visit: only to read, until when and why; and the way out. */
@Component({
  selector: 'app-visit-banner',
  imports: [InstantPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (context.visit(); as visit) {
      <div class="alert alert-warning cc-visit cc-noprint" role="status">
        <span><i class="fas fa-eye" aria-hidden="true"></i> {{ '::Visits:Banner' | abpLocalization: name() : (visit.endsAt | instant) : visit.reason }}</span>
        <button type="button" class="btn btn-outline-primary btn-sm" [disabled]="context.switching()" (click)="leave()">{{ '::Visits:Leave' | abpLocalization }}</button>
      </div>
    }
  `,
})
export class VisitBanner {
  protected readonly context = inject(CountyContext);
  protected readonly name = computed(() => this.context.countyName() ?? '');

  protected leave(): void {
    void this.context.switchTo({ id: null }, '/supervision');
  }
}
