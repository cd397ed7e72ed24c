import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { TaskList } from './task-list';
import { TaskApi } from './tasks';
import { monthDays, shiftMonth } from './month';

/** The county's due dates of one month: a grid on a wide screen, a list below it and on a phone. */
@Component({
  selector: 'app-calendar-page',
  imports: [LoadState, LocalizationPipe, PageHead, TaskList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:Calendar' | abpLocalization" [help]="'::Calendar:Help' | abpLocalization" />
    <div class="cc-toolbar">
      <button type="button" class="btn btn-outline-primary btn-sm" (click)="move(-1)" [attr.aria-label]="'::Calendar:Earlier' | abpLocalization"><i class="fas fa-chevron-left" aria-hidden="true"></i></button>
      <strong aria-live="polite">{{ month() }}</strong>
      <button type="button" class="btn btn-outline-primary btn-sm" (click)="move(1)" [attr.aria-label]="'::Calendar:Later' | abpLocalization"><i class="fas fa-chevron-right" aria-hidden="true"></i></button>
    </div>
    @if (tasks.hasValue()) {
      <section class="cc-card cc-card-flush cc-calendar" aria-hidden="true">
        @for (day of days(); track day.date) {
          <button type="button" tabindex="-1" class="cc-day" [class.cc-day-out]="!day.isInMonth" [class.cc-day-on]="day.date === chosen()" [disabled]="!countOf(day.date)" (click)="choose(day.date)">
            <span>{{ day.number }}</span>@if (countOf(day.date); as count) { <b [class.cc-day-bad]="isLate(day.date)">{{ count }}</b> }
          </button>
        }
      </section>
      <section class="cc-card cc-card-flush">
        <h2>{{ chosen() || month() }} @if (chosen()) { <button type="button" class="btn btn-link btn-sm" (click)="chosen.set('')">{{ '::Calendar:WholeMonth' | abpLocalization }}</button> }</h2>
        @if (shown().length) { <app-task-list [tasks]="shown()" /> } @else { <p class="cc-none">{{ '::Calendar:None' | abpLocalization }}</p> }
      </section>
    } @else { <app-load-state [failed]="!!tasks.error()" (retry)="tasks.reload()" /> }
  `,
})
export class CalendarPage {
  private readonly api = inject(TaskApi);

  protected readonly month = signal(new Date().toISOString().slice(0, 7));
  protected readonly chosen = signal('');
  protected readonly days = computed(() => monthDays(this.month()));
  protected readonly tasks = rxResource({
    params: () => this.days().filter(day => day.isInMonth),
    stream: ({ params }) => this.api.calendar(params[0].date, params[params.length - 1].date),
  });
  private readonly items = computed(() => (this.tasks.hasValue() ? this.tasks.value().items : []));
  protected readonly shown = computed(() => this.items().filter(task => !this.chosen() || task.dueOn === this.chosen()));

  protected move(months: number): void {
    this.chosen.set('');
    this.month.update(month => shiftMonth(month, months));
  }

  protected choose(date: string): void {
    this.chosen.set(date);
  }

  protected countOf(date: string): number {
    return this.items().filter(task => task.dueOn === date).length;
  }

  protected isLate(date: string): boolean {
    return this.items().some(task => task.dueOn === date && task.isOverdue);
  }
}
