import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { lastValueFrom, tap } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { errorText } from '../core/errors';
import { BlueprintProblem, BlueprintProgress, BlueprintResult } from '../core/models';
import { policies } from '../route.provider';
import { PageHead } from '../shared/page-head';
import { LabelPipe } from '../shared/pipes';
import { problemsOf } from './blueprint-problems';

/** Where an import stands. Nothing is written before the person has seen what would change. */
type Step = 'choose' | 'checking' | 'checked' | 'importing' | 'done';

/** The whole county as one file: take it out, check it, bring it in. */
@Component({
  selector: 'app-blueprint-page',
  imports: [LabelPipe, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './blueprint-page.html',
})
export class BlueprintPage {
  private readonly api = inject(CountyCloudApi);
  private readonly permissions = inject(PermissionService);
  private readonly context = inject(CountyContext);

  protected readonly canExport = this.permissions.getGrantedPolicy(policies.blueprintExport);
  protected readonly canImport = this.permissions.getGrantedPolicy(policies.blueprintImport);
  protected readonly exportUrl = computed(() => downloadUrl('blueprint.zip', this.context.language()));

  protected readonly step = signal<Step>('choose');
  protected readonly file = signal<File | null>(null);
  protected readonly progress = signal<BlueprintProgress | null>(null);
  protected readonly percent = computed(() => {
    const progress = this.progress();
    return progress?.total ? Math.round((progress.done * 100) / progress.total) : 0;
  });
  protected readonly result = signal<BlueprintResult | null>(null);
  protected readonly problems = signal<BlueprintProblem[]>([]);
  protected readonly error = signal<string | null>(null);

  protected readonly changes = computed(() =>
    (this.result()?.changes ?? []).filter(({ created, updated, deleted }) => created + updated + deleted > 0),
  );
  protected readonly totals = computed(() =>
    this.changes().reduce(
      (sum, change) => ({
        created: sum.created + change.created,
        updated: sum.updated + change.updated,
        deleted: sum.deleted + change.deleted,
      }),
      { created: 0, updated: 0, deleted: 0 },
    ),
  );
  protected readonly isBusy = computed(() => this.step() === 'checking' || this.step() === 'importing');
  protected readonly canConfirm = computed(
    () => this.step() === 'checked' && !this.problems().length && !this.error() && !this.result()?.isUnchanged,
  );

  protected choose(file: File | null | undefined): void {
    this.file.set(file ?? null);
    this.forget();
    if (file) void this.send(file, true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    if (!this.isBusy()) this.choose(event.dataTransfer?.files[0]);
  }

  protected confirm(): void {
    const file = this.file();
    if (file) void this.send(file, false);
  }

  protected startOver(): void {
    this.file.set(null);
    this.forget();
  }

  private forget(): void {
    this.step.set('choose');
    this.result.set(null);
    this.problems.set([]);
    this.error.set(null);
  }

  /** Shows how far the server is; its last word is the result. */
  private async upload(file: File, dryRun: boolean): Promise<BlueprintResult> {
    const last = await lastValueFrom(this.api.uploadBlueprint(file, dryRun).pipe(tap(update => this.progress.set(update.progress ?? null))));
    return last.result!;
  }

  private async send(file: File, dryRun: boolean): Promise<void> {
    this.step.set(dryRun ? 'checking' : 'importing');
    this.progress.set(null);
    this.problems.set([]);
    this.error.set(null);
    try {
      const result = await this.upload(file, dryRun);
      this.result.set(result);
      this.problems.set(result.problems ?? []);
      this.step.set(dryRun || result.problems?.length ? 'checked' : 'done');
    } catch (error) {
      this.result.set(null);
      this.problems.set(error instanceof HttpErrorResponse ? problemsOf(error.error) : []);
      this.error.set(this.problems().length ? null : errorText(error, this.context.text('Blueprint:Failed')));
      this.step.set('checked');
    }
  }
}
