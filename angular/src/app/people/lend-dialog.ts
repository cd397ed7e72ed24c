import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { countyToday } from '../core/dates';
import { errorText } from '../core/errors';
import { FormDialog } from '../shared/form-dialog';
import { TextPipe } from '../shared/pipes';
import { PeopleApi } from './people';

/** Form by which somebody lends a role: which, to whom, from when until when, and why. */
@Component({
  selector: 'app-lend-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="'::People:Lend' | abpLocalization" [subject]="'::People:LendHelp' | abpLocalization" formId="cc-lend-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-lend-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        <div class="cc-field" [class.cc-invalid]="isWrong('toUserName')">
          <label class="form-label" for="lend-to-user">{{ '::People:LendTo' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="lend-to-user" type="text" class="form-control" formControlName="toUserName" maxlength="256" autocapitalize="none" spellcheck="false" />
          @if (isWrong('toUserName')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
          <div class="form-text">{{ '::People:LendToHelp' | abpLocalization }}</div>
        </div>
        <div class="cc-field">
          <label class="form-label" for="lend-role">{{ '::People:LentRole' | abpLocalization }}</label>
          <select id="lend-role" class="form-select" formControlName="roleId">
            <option value="">{{ '::People:AllRoles' | abpLocalization }}</option>
            @for (role of roles(); track role.id) { <option [value]="role.id">{{ role.displayName | ccText }}</option> }
          </select>
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('from')">
          <label class="form-label" for="lend-from">{{ '::Engagements:From' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="lend-from" type="date" class="form-control" formControlName="from" />
          @if (isWrong('from')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('to')">
          <label class="form-label" for="lend-to">{{ '::Engagements:To' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="lend-to" type="date" class="form-control" formControlName="to" />
          @if (isWrong('to')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('reason')">
          <label class="form-label" for="lend-reason">{{ '::People:Reason' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="lend-reason" type="text" class="form-control" formControlName="reason" maxlength="512" />
          @if (isWrong('reason')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class LendDialog {
  private readonly api = inject(PeopleApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    toUserName: ['', [Validators.required]],
    roleId: [''],
    from: [countyToday(), [Validators.required]],
    to: ['', [Validators.required]],
    reason: ['', [Validators.required]],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  private readonly roleList = rxResource({ stream: () => this.api.lendableRoles() });
  protected readonly roles = computed(() => (this.roleList.hasValue() ? this.roleList.value().items : []));

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { toUserName, roleId, from, to, reason } = this.form.getRawValue();
      await firstValueFrom(this.api.lend({ toUserName, roleId: roleId || null, from, to, reason }));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'toUserName' | 'from' | 'to' | 'reason'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }
}
