import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { catchError, forkJoin, map, Observable, of } from 'rxjs';
import { ApprovalApi } from '../approvals/approvals';
import { BoardApi, isBlocked } from '../board/board';
import { CountyContext } from '../core/county-context';
import { documentLink } from '../documents/kinds';
import { DocumentApi } from '../documents/document-api';
import { ExecutionApi, rateText } from '../funds/execution';
import { policies } from '../route.provider';
import { NumPipe, WanPipe } from '../shared/pipes';
import { TaskList } from '../tasks/task-list';
import { TaskApi, WorkTask } from '../tasks/tasks';
import { lastReturn } from './returned';

const SHOWN_TASKS = 5;

/** What waits for the reader and the figures that belong to their part: queue, board, money, payments to make, findings, what was returned. */
@Component({
  selector: 'app-my-work',
  imports: [LocalizationPipe, NumPipe, RouterLink, TaskList, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-work.html',
})
export class MyWork {
  private readonly tasks = inject(TaskApi);
  private readonly boards = inject(BoardApi);
  private readonly executions = inject(ExecutionApi);
  private readonly documents = inject(DocumentApi);
  private readonly approvals = inject(ApprovalApi);
  private readonly permissions = inject(PermissionService);
  private readonly context = inject(CountyContext);

  protected readonly rateText = rateText;
  protected readonly sees = this.granted(policies.projects);
  /** Who records for a trace subject has tasks too, such as to give goods back. */
  protected readonly hasTasks = this.sees || this.granted(policies.traceRecord);
  protected readonly seesMoney = this.granted(policies.budget);
  protected readonly pays = this.granted(policies.fundsPay);
  protected readonly inspects = this.granted(policies.fundsInspect);
  protected readonly verifies = this.granted(policies.ledgerVerify);
  /** Whoever runs the programme looks at all of it first; everybody else at what waits for them. */
  protected readonly figuresFirst = this.granted(policies.projectsManage);

  protected readonly mine = rxResource({ params: () => (this.hasTasks ? {} : undefined), stream: () => this.tasks.mine() });
  protected readonly board = rxResource({ params: () => (this.sees ? {} : undefined), stream: () => this.boards.board() });
  protected readonly execution = rxResource({ params: () => (this.seesMoney ? {} : undefined), stream: () => this.executions.execution() });
  protected readonly payments = rxResource({ params: () => (this.pays ? {} : undefined), stream: () => this.count('/api/app/payment', 'payable') });
  protected readonly findings = rxResource({ params: () => (this.inspects ? {} : undefined), stream: () => this.count('/api/app/fund-inspection', 'findingsIssued') });

  protected readonly queue = computed(() => (this.mine.hasValue() ? this.mine.value().items : []));
  /** The most urgent ones; what was returned stands above them with its reason. */
  protected readonly first = computed(() => {
    const shown = new Set((this.returned.hasValue() ? this.returned.value() : []).map(item => item.task.id));
    return this.queue().filter(task => !shown.has(task.id)).slice(0, SHOWN_TASKS);
  });
  protected readonly isInSeveralCounties = computed(() => new Set(this.queue().map(task => task.countyId)).size > 1);
  private readonly toRevise = computed(() => this.queue().filter(task => task.kind === 'revise'));
  /** What was returned in this county, and why; another county's papers open only there. */
  protected readonly returned = rxResource({
    params: () => {
      const current = this.context.counties().find(county => county.isCurrent)?.id;
      const tasks = this.toRevise().filter(task => !current || task.countyId === current).slice(0, SHOWN_TASKS);
      return tasks.length ? tasks : undefined;
    },
    stream: ({ params }) => forkJoin(params.map(task => this.reasonOf(task))),
  });
  protected readonly cards = computed(() => (this.board.hasValue() ? this.board.value().columns.flatMap(column => column.items) : []));
  protected readonly blocked = computed(() => this.cards().filter(card => !!card.nextStep && isBlocked(card)).length);
  protected readonly late = computed(() => this.cards().filter(card => card.daysLate > 0).length);

  private reasonOf(task: WorkTask): Observable<{ task: WorkTask; link: unknown[] | null; reason: string }> {
    const link = documentLink(task.documentType, task.documentId);
    return this.approvals.ofDocument(task.documentType, task.documentId).pipe(
      map(result => ({ task, link, reason: lastReturn(result.items) })),
      catchError(() => of({ task, link, reason: '' })),
    );
  }

  private count(api: string, state: string): Observable<number> {
    return this.documents.list(api, { state, maxResultCount: 1 }).pipe(map(page => page.totalCount));
  }

  private granted(policy: string): boolean {
    return this.permissions.getGrantedPolicy(policy);
  }
}
