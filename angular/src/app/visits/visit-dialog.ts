import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { FormDialog } from '../shared/form-dialog';

const MIN_REASON = 5;

/** Asks an official why and for how long, before a county is entered to read. */
@Component({
  selector: 'app-visit-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="'::Visits:Enter' | abpLocalization" [subject]="countyName()" formId="cc-visit-form" submitText="::Visits:Go" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <p class="form-text">{{ '::Visits:EnterHelp' | abpLocalization }}</p>
      <form id="cc-visit-form" class="cc-form" [formGroup]="form" (ngSubmit)="enter()" autocomplete="off">
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong()">
          <label class="form-label" for="visit-reason">{{ '::Visits:ReasonLabel' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <textarea id="visit-reason" class="form-control" rows="3" formControlName="reason" maxlength="500"></textarea>
          @if (isWrong()) { <div class="cc-problem" role="alert">{{ '::Visits:ReasonLabel' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="visit-minutes">{{ '::Visits:MinutesLabel' | abpLocalization }}</label>
          <select id="visit-minutes" class="form-select" formControlName="minutes">
            @for (choice of choices; track choice) { <option [ngValue]="choice">{{ '::Visits:Minutes' | abpLocalization: choice.toString() }}</option> }
          </select>
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class VisitDialog {
  private readonly context = inject(CountyContext);

  readonly countyId = input.required<string>();
  readonly countyName = input.required<string>();
  readonly closed = output<void>();

  protected readonly choices = [30, 60, 120, 240];
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: ['', [Validators.required, Validators.minLength(MIN_REASON)]], minutes: [60] });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  protected isWrong(): boolean {
    return this.form.controls.reason.touched && this.form.controls.reason.invalid;
  }

  protected async enter(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { reason, minutes } = this.form.getRawValue();
      await this.context.visitCounty(this.countyId(), reason.trim(), minutes);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }
}
