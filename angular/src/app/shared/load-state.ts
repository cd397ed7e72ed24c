import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';

/** What a page shows while its data is on the way, or when it did not come. */
@Component({
  selector: 'app-load-state',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failed()) {
      <div class="cc-empty" role="alert">
        <i class="fas fa-exclamation-circle" aria-hidden="true"></i>
        <p>{{ '::LoadFailed' | abpLocalization }}</p>
        <button type="button" class="btn btn-outline-primary btn-sm" (click)="retry.emit()">{{ '::Retry' | abpLocalization }}</button>
      </div>
    } @else {
      <div class="cc-skeleton" role="status" [attr.aria-label]="'::Loading' | abpLocalization"><i></i><i></i><i></i></div>
    }
  `,
})
export class LoadState {
  readonly failed = input(false);
  readonly retry = output<void>();
}
