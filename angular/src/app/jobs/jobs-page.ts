import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, LocalizationService, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom, Observable } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { JobRun, JobRunState, JobSchedule, Paged, ParkedEvent } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { InstantPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { scheduleText } from './schedule-text';

const PAGE_SIZE = 20;
const REFRESH_MS = 3000;

type Tab = 'runs' | 'schedule' | 'parked';

/** Background work of the county, or of the platform on its side. */
@Component({
  selector: 'app-jobs-page',
  imports: [InstantPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './jobs-page.html',
})
export class JobsPage {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly localization = inject(LocalizationService);
  protected readonly canManage = inject(PermissionService).getGrantedPolicy(policies.jobsManage);

  protected readonly tabs: readonly { name: Tab; text: string }[] = [
    { name: 'runs', text: '::JobsPage:Runs' },
    { name: 'schedule', text: '::JobsPage:Schedule' },
    { name: 'parked', text: '::JobsPage:Parked' },
  ];
  protected readonly states: readonly JobRunState[] = ['queued', 'running', 'succeeded', 'failed'];
  protected readonly pageSize = PAGE_SIZE;
  protected readonly tab = signal<Tab>('runs');
  protected readonly state = signal<JobRunState | ''>('');
  protected readonly page = signal(1);
  protected readonly busy = signal(false);

  protected readonly runs = rxResource({
    params: () => ({ state: this.state() || undefined, skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.jobRuns(params),
  });
  protected readonly schedule = rxResource({ stream: () => this.api.jobSchedule() });
  protected readonly parked = rxResource({ stream: () => this.api.parkedEvents() });

  /** What came last; it stays on the screen while newer data is on the way. */
  protected readonly shownRuns = signal<Paged<JobRun> | null>(null);
  protected readonly shownSchedule = signal<JobSchedule[] | null>(null);
  protected readonly shownParked = signal<Paged<ParkedEvent> | null>(null);
  protected readonly parkedCount = computed(() => this.shownParked()?.totalCount ?? 0);

  private readonly isBusy = computed(
    () => !!this.shownRuns()?.items.some(run => this.isOpen(run)) || !!this.shownSchedule()?.some(job => this.isOpen(job.lastRun)),
  );

  constructor() {
    effect(() => this.keep(this.runs, this.shownRuns));
    effect(() => {
      if (!this.schedule.hasValue()) return;

      const value = this.schedule.value().items;
      untracked(() => this.shownSchedule.set(value));
    });
    effect(() => this.keep(this.parked, this.shownParked));
    // While something waits or runs the page follows it; a page nobody looks at asks for nothing.
    effect(onCleanup => {
      if (!this.isBusy()) return;

      const timer = setInterval(() => {
        if (!document.hidden) this.reload();
      }, REFRESH_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected open(tab: Tab): void {
    this.tab.set(tab);
    this.reload();
  }

  protected filterByState(state: string): void {
    this.state.set(state as JobRunState | '');
    this.page.set(1);
  }

  protected isOpen(run: JobRun | null | undefined): boolean {
    return run?.state === 'queued' || run?.state === 'running';
  }

  protected tone(state: JobRunState): string {
    const tones: Record<JobRunState, string> = { queued: '', running: 'cc-badge-info', succeeded: 'cc-badge-good', failed: 'cc-badge-bad' };
    return `cc-badge ${tones[state]}`;
  }

  /** The text of an error code; kinds of exceptions are shown as they are. */
  protected reason(error: string | null | undefined): string {
    return error ? this.context.text(error, error) : '';
  }

  protected when(job: JobSchedule): string {
    const text = scheduleText(job);
    return text ? this.localization.instant(`::${text.key}`, text.value) : (job.cron ?? '');
  }

  protected runNow(job: JobSchedule): void {
    void this.act(this.api.runJob(job.name), '::JobsPage:RunNowDone');
  }

  protected async retryRun(run: JobRun): Promise<void> {
    const name = this.context.text(`Job:${run.jobName}`, run.jobName);
    if (await this.confirm('::JobsPage:RetryRunTitle', '::JobsPage:RetryRunConfirm', name)) await this.act(this.api.retryJobRun(run.id), '::JobsPage:RetryDone');
  }

  protected async retryEvent(event: ParkedEvent): Promise<void> {
    if (await this.confirm('::JobsPage:RetryEventTitle', '::JobsPage:RetryEventConfirm', this.eventName(event))) {
      await this.act(this.api.retryParkedEvent(event.id), '::JobsPage:RetryDone');
    }
  }

  protected async discardEvent(event: ParkedEvent): Promise<void> {
    if (await this.confirm('::JobsPage:DiscardTitle', '::JobsPage:DiscardConfirm', this.eventName(event))) {
      await this.act(this.api.discardParkedEvent(event.id), '::JobsPage:DiscardDone');
    }
  }

  private eventName(event: ParkedEvent): string {
    return this.context.text(`Event:${event.eventName}`, event.eventName);
  }

  private async confirm(title: string, message: string, name: string): Promise<boolean> {
    const answer = await firstValueFrom(this.confirmation.warn(message, title, { messageLocalizationParams: [name] }));
    return answer === Confirmation.Status.confirm;
  }

  private async act(call: Observable<unknown>, done: string): Promise<void> {
    this.busy.set(true);
    try {
      await firstValueFrom(call);
      this.toaster.success(done);
    } catch (error) {
      this.toaster.error(errorText(error, this.context.text('SaveFailed', '')));
    } finally {
      this.busy.set(false);
      this.reload();
    }
  }

  private reload(): void {
    this.runs.reload();
    this.schedule.reload();
    this.parked.reload();
  }

  private keep<T>(source: { hasValue(): boolean; value(): T | undefined }, shown: { set(value: T | null): void }): void {
    if (!source.hasValue()) return;

    const value = source.value() ?? null;
    untracked(() => shown.set(value));
  }
}
