import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { documentLink } from '../documents/kinds';
import { DayPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { WorkTask } from './tasks';

/** Tasks, one a line; a click opens the document, in its county. */
@Component({
  selector: 'app-task-list',
  imports: [DayPipe, LabelPipe, LocalizationPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="cc-tasks">
      @for (task of tasks(); track task.id) {
        <li>
          <button type="button" class="cc-task" [disabled]="!canOpen(task)" (click)="open(task)">
            <span class="cc-badge" [class.cc-badge-bad]="task.isOverdue" [class.cc-badge-good]="task.state === 'done'" [class.cc-badge-info]="!task.isOverdue && task.state !== 'done'">{{ 'Enum:WorkTaskKind:' + task.kind | ccLabel: task.kind }}</span>
            <span class="cc-task-title">{{ task.title }}<small>{{ 'Enum:DocumentType:' + task.documentType | ccLabel: task.documentType }}@if (showCounty()) { · {{ task.countyName | ccText }} }</small></span>
            @if (task.dueOn) {
              <span class="cc-task-due" [class.cc-bad]="task.isOverdue">{{ '::Task:DueOn' | abpLocalization: (task.dueOn | day) }}
                @if (task.isEscalated) { <em>{{ '::Task:Escalated' | abpLocalization }}</em> }</span>
            }
          </button>
        </li>
      }
    </ul>
  `,
})
export class TaskList {
  private readonly router = inject(Router);
  private readonly context = inject(CountyContext);

  readonly tasks = input.required<WorkTask[]>();
  readonly showCounty = input(false);

  protected canOpen(task: WorkTask): boolean {
    return !!documentLink(task.documentType, task.documentId);
  }

  protected open(task: WorkTask): void {
    const link = documentLink(task.documentType, task.documentId);
    if (!link) return;

    const target = this.router.createUrlTree(link).toString();
    const county = this.context.counties().find(c => c.id === task.countyId);
    if (county && !county.isCurrent) void this.context.switchTo(county, target);
    else void this.router.navigateByUrl(target);
  }
}
