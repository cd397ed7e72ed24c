import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { PlacedRegion, RegionMove } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { dateOnly, today } from '../core/dates';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { FormDialog } from '../shared/form-dialog';

const LEVELS = ['country', 'province', 'prefecture', 'county'];

/** Form of a move: what comes under which region, from which day, why and by which document; or of the correction of one. */
@Component({
  selector: 'app-region-move-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="heading()" formId="cc-region-move-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-region-move-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        @if (corrects()) { <p class="cc-field cc-field-wide form-text">{{ '::RegionMoves:CorrectHelp' | abpLocalization }}</p> }
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('regionId')">
          <label class="form-label" for="move-region">{{ '::RegionMoves:Region' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <select id="move-region" class="form-select" formControlName="regionId">
            <option value=""></option>
            @for (region of movable(); track region.id) { <option [value]="region.id">{{ label(region) }}</option> }
          </select>
          @if (isWrong('regionId')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('toRegionId')">
          <label class="form-label" for="move-to">{{ '::RegionMoves:To' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <select id="move-to" class="form-select" formControlName="toRegionId">
            <option value=""></option>
            @for (region of targets(); track region.id) { <option [value]="region.id">{{ label(region) }}</option> }
          </select>
          @if (isWrong('toRegionId')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('day')">
          <label class="form-label" for="move-day">{{ '::RegionMoves:Day' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="move-day" type="date" class="form-control" formControlName="day" />
          <div class="form-text">{{ '::RegionMoves:DayHelp' | abpLocalization }}</div>
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('document')">
          <label class="form-label" for="move-document">{{ '::RegionMoves:Document' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="move-document" type="text" class="form-control" formControlName="document" maxlength="200" />
          @if (isWrong('document')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
          <div class="form-text">{{ '::RegionMoves:DocumentHelp' | abpLocalization }}</div>
        </div>
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('reason')">
          <label class="form-label" for="move-reason">{{ '::RegionMoves:Reason' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <textarea id="move-reason" class="form-control" rows="3" formControlName="reason" maxlength="500"></textarea>
          @if (isWrong('reason')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class RegionMoveDialog implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly regions = input.required<PlacedRegion[]>();
  /** The wrong record; none for a new move. */
  readonly corrects = input<RegionMove | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    regionId: ['', [Validators.required]],
    toRegionId: ['', [Validators.required]],
    day: [today(), [Validators.required]],
    document: ['', [Validators.required]],
    reason: ['', [Validators.required]],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  private readonly chosen = toSignal(this.form.controls.regionId.valueChanges, { initialValue: '' });

  protected readonly heading = computed(() => {
    const wrong = this.corrects();
    return wrong ? this.context.text('RegionMoves:CorrectTitle', '', String(wrong.number)) : this.context.text('RegionMoves:New');
  });
  protected readonly movable = computed(() => this.regions().filter(region => region.level === 'county' || region.level === 'prefecture'));
  /** What a region may come under: a higher level, below the country. */
  protected readonly targets = computed(() => {
    const level = LEVELS.indexOf(this.regions().find(region => region.id === this.chosen())?.level ?? 'county');
    return this.regions().filter(region => region.level !== 'country' && LEVELS.indexOf(region.level) < level);
  });

  ngOnInit(): void {
    const wrong = this.corrects();
    if (!wrong) return;

    this.form.patchValue({ regionId: wrong.regionId, toRegionId: wrong.toRegionId, day: dateOnly(wrong.day), document: wrong.document });
    this.form.controls.regionId.disable({ emitEvent: false });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(this.api.recordRegionMove({ ...this.form.getRawValue(), correctsId: this.corrects()?.id ?? null }));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'regionId' | 'toRegionId' | 'day' | 'document' | 'reason'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }

  protected label(region: PlacedRegion): string {
    const above = this.regions().find(other => other.id === region.parentId && other.level !== 'country');
    return `${[above, region].map(part => pickText(part?.name, this.context.language())).filter(part => part).join(' › ')}（${region.code}）`;
  }
}
