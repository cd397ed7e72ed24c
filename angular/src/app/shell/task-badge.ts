import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { TaskCounter } from '../tasks/task-counter';

/** Number of the reader's open tasks, with the way to them; red when something is overdue. */
@Component({
  selector: 'app-task-badge',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (counter.count(); as count) {
      <a routerLink="/tasks" class="cc-task-badge" [class.cc-task-badge-block]="block()" [attr.aria-label]="label()" [title]="label()">
        <i class="fas fa-tasks" aria-hidden="true"></i>
        <span aria-hidden="true">{{ '::Menu:MyTasks' | abpLocalization }}</span>
        <b aria-hidden="true" [class.cc-on]="count.open" [class.cc-late]="count.overdue">{{ count.open > 99 ? '99+' : count.open }}@if (count.overdue) { · {{ '::Task:OverdueShort' | abpLocalization }} {{ count.overdue > 99 ? '99+' : count.overdue }} }</b>
      </a>
    }
  `,
})
export class TaskBadge {
  private readonly context = inject(CountyContext);
  protected readonly counter = inject(TaskCounter);
  /** Fills the width of its container (phone). */
  readonly block = input(false);

  protected readonly label = computed(() => {
    this.context.language();
    const count = this.counter.count();
    return count ? `${this.context.text('Menu:MyTasks')}: ${this.context.text('Tasks:Badge', undefined, count.open.toString(), count.overdue.toString())}` : '';
  });
}
