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

/** Form of an invitation: whom, as what, from when until when. */
@Component({
  selector: 'app-invite-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="'::People:Invite' | abpLocalization" [subject]="'::People:InviteHelp' | abpLocalization" formId="cc-invite-form" submitText="::People:Send" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-invite-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        <div class="cc-field" [class.cc-invalid]="isWrong('email')">
          <label class="form-label" for="invite-email">{{ '::People:Email' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="invite-email" type="email" class="form-control" formControlName="email" maxlength="256" autocapitalize="none" spellcheck="false" />
          @if (isWrong('email')) { <div class="cc-problem" role="alert">{{ '::People:EmailWrong' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="invite-name">{{ '::Engagements:PersonName' | abpLocalization }}</label>
          <input id="invite-name" type="text" class="form-control" formControlName="name" maxlength="128" />
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('from')">
          <label class="form-label" for="invite-from">{{ '::Engagements:From' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="invite-from" type="date" class="form-control" formControlName="from" />
          @if (isWrong('from')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="invite-to">{{ '::Engagements:To' | abpLocalization }}</label>
          <input id="invite-to" type="date" class="form-control" formControlName="to" />
          <div class="form-text">{{ '::Engagements:ToHelp' | abpLocalization }}</div>
        </div>
        <fieldset class="cc-field cc-field-wide" [class.cc-invalid]="submitted() && !chosen().size">
          <legend class="form-label">{{ '::Engagements:Roles' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></legend>
          <div class="form-text">{{ '::People:RolesHelp' | abpLocalization }}</div>
          <div class="cc-checks">
            @for (role of roles(); track role.name) {
              <label class="form-check">
                <input type="checkbox" class="form-check-input" [checked]="chosen().has(role.name)" (change)="toggle(role.name)" />
                <span>{{ role.displayName | ccText }}</span>
              </label>
            }
          </div>
          @if (submitted() && !chosen().size) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </fieldset>
      </form>
    </app-form-dialog>
  `,
})
export class InviteDialog {
  private readonly api = inject(PeopleApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
    name: [''],
    from: [countyToday(), [Validators.required]],
    to: [''],
  });
  protected readonly busy = signal(false);
  protected readonly submitted = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());

  private readonly roleList = rxResource({ stream: () => this.api.invitationRoles() });
  protected readonly roles = computed(() => (this.roleList.hasValue() ? this.roleList.value().items : []));

  protected toggle(name: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(name)) chosen.add(name);
    this.chosen.set(chosen);
  }

  protected async save(): Promise<void> {
    this.submitted.set(true);
    this.form.markAllAsTouched();
    if (this.form.invalid || !this.chosen().size || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { email, name, from, to } = this.form.getRawValue();
      await firstValueFrom(this.api.invite({ email: email.trim(), name, roleNames: [...this.chosen()], from, to: to || null }));
      this.toaster.success('::People:Invited', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'email' | 'from'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }
}
