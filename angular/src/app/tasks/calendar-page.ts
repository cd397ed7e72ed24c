import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { today } from '../core/dates';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { TaskList } from './task-list';
import { TaskApi } from './tasks';
import { byDay, monthDays, shiftMonth, weekday } from './month';

/** The county's due dates of one month: a grid of days and, below it, what is due, day by day. */
@Component({
  selector: 'app-calendar-page',
  imports: [LoadState, LocalizationPipe, PageHead, TaskList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:Calendar' | abpLocalization" [help]="'::Calendar:Help' | abpLocalization" />
    <section class="cc-card cc-card-flush">
      <div class="cc-toolbar">
        <button type="button" class="btn btn-outline-primary btn-sm" (click)="move(-1)" [attr.aria-label]="'::Calendar:Earlier' | abpLocalization"><i class="fas fa-chevron-left" aria-hidden="true"></i></button>
        <strong aria-live="polite">{{ month() }}</strong>
        <button type="button" class="btn btn-outline-primary btn-sm" (click)="move(1)" [attr.aria-label]="'::Calendar:Later' | abpLocalization"><i class="fas fa-chevron-right" aria-hidden="true"></i></button>
        <button type="button" class="btn btn-light btn-sm" (click)="toToday()">{{ '::Calendar:Today' | abpLocalization }}</button>
        <div class="cc-check"><input #open id="calendar-open" type="checkbox" class="form-check-input" [checked]="openOnly()" (change)="openOnly.set(open.checked)" /><label for="calendar-open">{{ '::Calendar:OpenOnly' | abpLocalization }}</label></div>
      </div>
      @if (tasks.hasValue()) {
        <div class="cc-calendar">
          @for (name of weekdays(); track $index) { <span class="cc-weekday" aria-hidden="true">{{ name }}</span> }
          @for (day of days(); track day.date) {
            <button type="button" class="cc-day" [class.cc-day-out]="!day.isInMonth" [class.cc-day-on]="day.date === chosen()" [class.cc-day-today]="day.date === today" [disabled]="!countOf(day.date)"
                    [attr.aria-pressed]="day.date === chosen()" [attr.aria-label]="dayText(day.date)" (click)="choose(day.date)">
              <span>{{ day.number }}</span>@if (countOf(day.date); as count) { <b [class.cc-day-bad]="isLate(day.date)">{{ count }}</b> }
            </button>
          }
        </div>
      }
    </section>
    @if (tasks.hasValue()) {
      <section class="cc-card cc-card-flush">
        <h2>{{ chosen() || month() }} @if (chosen()) { <button type="button" class="btn btn-link btn-sm" (click)="chosen.set('')">{{ '::Calendar:WholeMonth' | abpLocalization }}</button> }</h2>
        @for (group of groups(); track group.date) {
          <h3 class="cc-day-head" [class.cc-bad]="isLate(group.date)">{{ group.date }} {{ weekdayOf(group.date) }}</h3>
          <app-task-list [tasks]="group.tasks" />
        } @empty { <p class="cc-none cc-pad">{{ '::Calendar:None' | abpLocalization }}</p> }
      </section>
    } @else { <app-load-state [failed]="!!tasks.error()" (retry)="tasks.reload()" /> }
  `,
})
export class CalendarPage {
  private readonly api = inject(TaskApi);
  private readonly context = inject(CountyContext);

  protected readonly today = today();
  protected readonly month = signal(this.today.slice(0, 7));
  protected readonly chosen = signal('');
  protected readonly openOnly = signal(false);
  protected readonly days = computed(() => monthDays(this.month()));
  protected readonly weekdays = computed(() => {
    this.context.language();
    return this.context.text('Calendar:Weekdays').split(',');
  });
  protected readonly tasks = rxResource({
    params: () => this.days().filter(day => day.isInMonth),
    stream: ({ params }) => this.api.calendar(params[0].date, params[params.length - 1].date),
  });
  private readonly items = computed(() => (this.tasks.hasValue() ? this.tasks.value().items : []).filter(task => !this.openOnly() || task.state === 'open'));
  protected readonly groups = computed(() => byDay(this.items().filter(task => !this.chosen() || task.dueOn === this.chosen())));

  protected move(months: number): void {
    this.chosen.set('');
    this.month.update(month => shiftMonth(month, months));
  }

  protected toToday(): void {
    this.chosen.set('');
    this.month.set(this.today.slice(0, 7));
  }

  /** A day is chosen, and let go by choosing it again. */
  protected choose(date: string): void {
    this.chosen.update(chosen => (chosen === date ? '' : date));
  }

  protected countOf(date: string): number {
    return this.items().filter(task => task.dueOn === date).length;
  }

  protected isLate(date: string): boolean {
    return this.items().some(task => task.dueOn === date && task.isOverdue);
  }

  protected dayText(date: string): string {
    return this.context.text(this.isLate(date) ? 'Calendar:DayTasksLate' : 'Calendar:DayTasks', undefined, date, this.countOf(date).toString());
  }

  protected weekdayOf(date: string): string {
    return this.weekdays()[weekday(date)] ?? '';
  }
}
