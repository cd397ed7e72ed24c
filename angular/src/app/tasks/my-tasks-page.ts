import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { TaskList } from './task-list';
import { TaskApi } from './tasks';

/** What the reader has to do, the most urgent first; for a contractor over all its counties. */
@Component({
  selector: 'app-my-tasks-page',
  imports: [LoadState, LocalizationPipe, PageHead, TaskList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:MyTasks' | abpLocalization" [help]="'::Tasks:Help' | abpLocalization" />
    @if (tasks.hasValue()) {
      @if (tasks.value().items.length) {
        @if (counties().length > 1) {
          <div class="cc-toolbar">
            <select #box class="form-select form-select-sm cc-narrow" (change)="county.set(box.value)" [attr.aria-label]="'::County' | abpLocalization">
              <option value="">{{ '::AllCounties' | abpLocalization }}</option>
              @for (option of counties(); track option.id) { <option [value]="option.id">{{ option.name }}</option> }
            </select>
          </div>
        }
        @if (overdue().length) { <section class="cc-card cc-card-flush"><h2 class="cc-bad">{{ '::Tasks:Overdue' | abpLocalization }} ({{ overdue().length }})</h2><app-task-list [tasks]="overdue()" [showCounty]="counties().length > 1" /></section> }
        @if (others().length) { <section class="cc-card cc-card-flush"><h2>{{ '::Tasks:Open' | abpLocalization }} ({{ others().length }})</h2><app-task-list [tasks]="others()" [showCounty]="counties().length > 1" /></section> }
      } @else { <section class="cc-card"><div class="cc-empty"><i class="fas fa-check-circle" aria-hidden="true"></i><p>{{ '::Tasks:None' | abpLocalization }}</p></div></section> }
    } @else { <app-load-state [failed]="!!tasks.error()" (retry)="tasks.reload()" /> }
  `,
})
export class MyTasksPage {
  private readonly api = inject(TaskApi);
  private readonly context = inject(CountyContext);

  protected readonly tasks = rxResource({ stream: () => this.api.mine() });
  protected readonly county = signal('');
  protected readonly counties = computed(() => {
    const items = this.tasks.hasValue() ? this.tasks.value().items : [];
    return [...new Map(items.map(task => [task.countyId, { id: task.countyId, name: pickText(task.countyName, this.context.language()) }])).values()];
  });
  private readonly shown = computed(() => (this.tasks.hasValue() ? this.tasks.value().items : []).filter(task => !this.county() || task.countyId === this.county()));
  protected readonly overdue = computed(() => this.shown().filter(task => task.isOverdue));
  protected readonly others = computed(() => this.shown().filter(task => !task.isOverdue));
}
