import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { EngagedPerson, Engagement } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { FormDialog } from '../shared/form-dialog';
import { TextPipe } from '../shared/pipes';

/** Form of one of a contractor's people in a county: who, and as what. */
@Component({
  selector: 'app-person-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="(person() ? '::Engagements:ChangeRoles' : '::Engagements:AddPerson') | abpLocalization" [subject]="subject()" formId="cc-person-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-person-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        @if (!person()) {
          <div class="cc-field cc-field-wide" [class.cc-invalid]="emailWrong()">
            <label class="form-label" for="person-email">{{ '::People:Email' | abpLocalization }}</label>
            <input id="person-email" type="email" class="form-control" formControlName="email" maxlength="256" autocapitalize="none" spellcheck="false" />
            @if (emailWrong()) { <div class="cc-problem" role="alert">{{ '::People:EmailWrong' | abpLocalization }}</div> }
            <div class="form-text">{{ '::People:EngagedEmailHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field" [class.cc-invalid]="isWrong()">
            <label class="form-label" for="person-user">{{ '::Engagements:UserName' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <input id="person-user" type="text" class="form-control" formControlName="userName" list="person-users" maxlength="256" autocapitalize="none" spellcheck="false" />
            <datalist id="person-users">
              @for (user of known(); track user.id) { <option [value]="user.userName">{{ user.name }}</option> }
            </datalist>
            @if (isWrong()) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
            <div class="form-text">{{ '::Engagements:UserNameHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field">
            <label class="form-label" for="person-password">{{ '::Engagements:Password' | abpLocalization }}</label>
            <input id="person-password" type="password" class="form-control" formControlName="password" maxlength="128" autocomplete="new-password" />
            <div class="form-text">{{ '::Engagements:PasswordHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field">
            <label class="form-label" for="person-name">{{ '::Engagements:PersonName' | abpLocalization }}</label>
            <input id="person-name" type="text" class="form-control" formControlName="name" maxlength="128" />
            <div class="form-text">{{ '::Engagements:PasswordHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field">
            <label class="form-label" for="person-phone">{{ '::Contractors:Phone' | abpLocalization }}</label>
            <input id="person-phone" type="tel" class="form-control" formControlName="phoneNumber" maxlength="32" />
            <div class="form-text">{{ '::Engagements:PasswordHelp' | abpLocalization }}</div>
          </div>
        }
        <fieldset class="cc-field cc-field-wide" [class.cc-invalid]="submitted() && !chosen().size">
          <legend class="form-label">{{ '::Engagements:Roles' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></legend>
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
export class PersonDialog implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly engagement = input.required<Engagement>();
  /** Person whose roles change; none to add one. */
  readonly person = input<EngagedPerson | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({ email: ['', [Validators.email]], userName: [''], name: [''], phoneNumber: [''], password: [''] });
  protected readonly busy = signal(false);
  protected readonly submitted = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());

  private readonly roleList = rxResource({ params: () => this.engagement().id, stream: ({ params }) => this.api.engagementRoles(params) });
  private readonly knownList = rxResource({ params: () => this.engagement().contractorId, stream: ({ params }) => this.api.contractorPeople(params) });
  /** The contractor's own kinds of roles come first: they are what is nearly always meant. */
  protected readonly roles = computed(() => {
    const items = this.roleList.hasValue() ? this.roleList.value().items : [];
    const isOwn = (name: string) => name.startsWith('Contractor');
    return [...items.filter(role => isOwn(role.name)), ...items.filter(role => !isOwn(role.name))];
  });
  protected readonly known = computed(() => (this.knownList.hasValue() ? this.knownList.value().items : []));
  protected readonly subject = computed(() => [this.person()?.userName, pickText(this.engagement().countyName, this.context.language())].filter(part => part).join(' · '));

  ngOnInit(): void {
    const person = this.person();
    if (person) this.chosen.set(new Set(person.roleNames));
    else this.form.controls.userName.addValidators(control => (control.value || this.form.controls.email.value ? null : { required: true }));
  }

  protected toggle(name: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(name)) chosen.add(name);
    this.chosen.set(chosen);
  }

  protected async save(): Promise<void> {
    this.submitted.set(true);
    this.form.controls.userName.updateValueAndValidity();
    this.form.markAllAsTouched();
    if (this.form.invalid || !this.chosen().size || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const person = this.person();
      const roles = [...this.chosen()];
      const { email, ...account } = this.form.getRawValue();
      await firstValueFrom(
        person ? this.api.setPersonRoles(this.engagement().id, person.userId, roles)
          : email ? this.api.invitePerson(this.engagement().id, email.trim(), account.name, roles)
            : this.api.addPerson(this.engagement().id, account, roles),
      );
      this.toaster.success(!person && email ? '::People:Invited' : '::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected emailWrong(): boolean {
    const control = this.form.controls.email;
    return control.invalid && control.touched;
  }

  protected isWrong(): boolean {
    const control = this.form.controls.userName;
    return control.invalid && control.touched;
  }
}
