import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { PeriodState } from '../core/administration-models';
import { DayPipe } from './pipes';

/** First and last day of something. */
@Component({
  selector: 'app-period',
  imports: [DayPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="cc-nowrap">{{ from() | day }}</span> – <span class="cc-nowrap">@if (to()) { {{ to() | day }} } @else { {{ '::Engagements:Open' | abpLocalization }} }</span>`,
})
export class PeriodText {
  readonly from = input.required<string>();
  readonly to = input<string | null | undefined>(null);
}

/** Where it stands today. */
@Component({
  selector: 'app-period-state',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="cc-badge" [class.cc-badge-good]="state() === 'current'" [class.cc-badge-info]="state() === 'upcoming'">{{ '::Engagements:State:' + state() | abpLocalization }}</span>`,
})
export class PeriodStateBadge {
  readonly state = input.required<PeriodState>();
}
