import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** One bar: what it stands for, how long it is, and the number that is printed beside it. */
export interface Bar {
  label: string;
  value: number;
  text: string;
  hint?: string;
  /** Length of the whole when the bar shows progress towards a target. */
  target?: number | null;
  tone?: 'normal' | 'good' | 'warn';
}

/** Horizontal bars with their numbers. The numbers are text, so nothing depends on seeing the bars. */
@Component({
  selector: 'app-bar-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="cc-bars">
      @for (bar of bars(); track $index) {
        <li>
          <div class="cc-bar-head">
            <span class="cc-bar-label">{{ bar.label }}</span>
            <span class="cc-bar-text">{{ bar.text }}@if (bar.hint) {<small>{{ bar.hint }}</small>}</span>
          </div>
          <div class="cc-bar-track" aria-hidden="true">
            <div class="cc-bar-fill" [class]="'cc-bar-fill cc-bar-' + (bar.tone ?? 'normal')" [style.width.%]="width(bar)"></div>
          </div>
        </li>
      }
    </ul>
  `,
})
export class BarList {
  readonly bars = input.required<Bar[]>();
  private readonly longest = computed(() => Math.max(0, ...this.bars().map(bar => bar.value)));

  protected width(bar: Bar): number {
    const whole = bar.target ?? this.longest();
    return whole > 0 ? Math.max(0, Math.min(100, (bar.value / whole) * 100)) : 0;
  }
}
