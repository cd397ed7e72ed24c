import { ChangeDetectionStrategy, Component, inject, input, OnInit, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { Contractor } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { BASE_CULTURE, textIn } from '../core/localized-text';
import { FormDialog } from '../shared/form-dialog';

/** Form of a contractor organisation. */
@Component({
  selector: 'app-contractor-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="(contractor() ? '::Contractors:Edit' : '::Contractors:New') | abpLocalization" formId="cc-contractor-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-contractor-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('code')">
          <label class="form-label" for="contractor-code">{{ '::Contractors:Code' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="contractor-code" type="text" class="form-control" formControlName="code" maxlength="64" spellcheck="false" />
          @if (isWrong('code')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
          <div class="form-text">{{ '::Contractors:CodeHelp' | abpLocalization }}</div>
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('name')">
          <label class="form-label" for="contractor-name">{{ '::Contractors:NameZh' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="contractor-name" type="text" class="form-control" formControlName="name" maxlength="256" lang="zh-Hans" />
          @if (isWrong('name')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="contractor-name-en">{{ '::Contractors:NameEn' | abpLocalization }}</label>
          <input id="contractor-name-en" type="text" class="form-control" formControlName="englishName" maxlength="256" lang="en" />
        </div>
        <div class="cc-field">
          <label class="form-label" for="contractor-contact">{{ '::Contractors:Contact' | abpLocalization }}</label>
          <input id="contractor-contact" type="text" class="form-control" formControlName="contactName" maxlength="128" />
          <div class="form-text">{{ '::Contractors:ContactHelp' | abpLocalization }}</div>
        </div>
        <div class="cc-field">
          <label class="form-label" for="contractor-phone">{{ '::Contractors:Phone' | abpLocalization }}</label>
          <input id="contractor-phone" type="tel" class="form-control" formControlName="contactPhone" maxlength="32" />
        </div>
        <div class="cc-field">
          <label class="form-label" for="contractor-email">{{ '::Contractors:Email' | abpLocalization }}</label>
          <input id="contractor-email" type="email" class="form-control" formControlName="contactEmail" maxlength="256" />
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class ContractorDialog implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  /** Contractor to edit; none to make one. */
  readonly contractor = input<Contractor | null>(null);
  readonly saved = output<Contractor>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    code: ['', [Validators.required]],
    name: ['', [Validators.required]],
    englishName: [''],
    contactName: [''],
    contactPhone: [''],
    contactEmail: [''],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    const contractor = this.contractor();
    if (!contractor) return;

    this.form.setValue({
      code: contractor.code,
      name: textIn(contractor.name, BASE_CULTURE),
      englishName: textIn(contractor.name, 'en'),
      contactName: contractor.contactName ?? '',
      contactPhone: contractor.contactPhone ?? '',
      contactEmail: contractor.contactEmail ?? '',
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const contractor = this.contractor();
      const input = { ...this.form.getRawValue(), concurrencyStamp: contractor?.concurrencyStamp };
      const saved = await firstValueFrom(contractor ? this.api.updateContractor(contractor.id, input) : this.api.createContractor(input));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit(saved);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'code' | 'name'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }
}
