import { ChangeDetectionStrategy, Component, inject, input, OnInit, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { dateOnly } from '../core/dates';
import { errorText } from '../core/errors';
import { FormDialog } from '../shared/form-dialog';
import { Member, PeopleApi } from './people';

/** Form of a member's first and last day. */
@Component({
  selector: 'app-member-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="'::People:EditDays' | abpLocalization" [subject]="member().userName" formId="cc-member-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-member-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        <div class="cc-field" [class.cc-invalid]="form.controls.from.invalid">
          <label class="form-label" for="member-from">{{ '::Engagements:From' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="member-from" type="date" class="form-control" formControlName="from" />
          @if (form.controls.from.invalid) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="member-to">{{ '::Engagements:To' | abpLocalization }}</label>
          <input id="member-to" type="date" class="form-control" formControlName="to" />
          <div class="form-text">{{ '::Engagements:ToHelp' | abpLocalization }}</div>
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class MemberDialog implements OnInit {
  private readonly api = inject(PeopleApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly member = input.required<Member>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({ from: ['', [Validators.required]], to: [''] });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    this.form.patchValue({ from: dateOnly(this.member().from), to: dateOnly(this.member().to) });
  }

  protected async save(): Promise<void> {
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { from, to } = this.form.getRawValue();
      await firstValueFrom(this.api.updateMember(this.member(), from, to || null));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }
}
