import { ChangeDetectionStrategy, Component, inject, OnInit, provideAppInitializer, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { SettingTabsService } from '@abp/ng.setting-management/config';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { PasswordPolicy } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';

/** The server's bounds; it refuses what lies outside. */
const BOUNDS = {
  requiredLength: [8, 64],
  requiredUniqueChars: [1, 8],
  maxFailedAttempts: [3, 10],
  lockoutMinutes: [5, 1440],
} as const;
const KINDS = ['requireUppercase', 'requireLowercase', 'requireDigit', 'requireNonAlphanumeric'] as const;
const LEAST_KINDS = 3;

type Bounded = keyof typeof BOUNDS;

/** Tab of the settings page: how passwords must be and when an account is locked. */
@Component({
  selector: 'app-password-policy-tab',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="cc-none mb-3">{{ '::PasswordPolicy:Help' | abpLocalization }}</p>
    @if (error(); as message) { <div class="alert alert-danger cc-form-error" role="alert">{{ message }}</div> }
    <form class="cc-form" [formGroup]="form" (ngSubmit)="save()">
      @for (name of passwordFields; track name) {
        <div class="cc-field" [class.cc-invalid]="form.controls[name].invalid">
          <label class="form-label" [for]="'policy-' + name">{{ '::PasswordPolicy:' + title(name) | abpLocalization }}</label>
          <input [id]="'policy-' + name" type="number" class="form-control" [formControlName]="name" [min]="bounds[name][0]" [max]="bounds[name][1]" />
          <div class="form-text">{{ '::PasswordPolicy:Range' | abpLocalization: bounds[name][0].toString() : bounds[name][1].toString() }}</div>
        </div>
      }
      <fieldset class="cc-field cc-field-wide" [class.cc-invalid]="tooFewKinds()">
        <legend class="form-label">{{ '::PasswordPolicy:Kinds' | abpLocalization }}</legend>
        <div class="cc-checks">
          @for (name of kinds; track name) {
            <label class="form-check">
              <input type="checkbox" class="form-check-input" [formControlName]="name" />
              <span>{{ '::PasswordPolicy:' + title(name) | abpLocalization }}</span>
            </label>
          }
        </div>
        @if (tooFewKinds()) { <div class="cc-problem" role="alert">{{ '::PasswordPolicy:TooFewKinds' | abpLocalization }}</div> }
      </fieldset>
      @for (name of lockoutFields; track name) {
        <div class="cc-field" [class.cc-invalid]="form.controls[name].invalid">
          <label class="form-label" [for]="'policy-' + name">{{ '::PasswordPolicy:' + title(name) | abpLocalization }}</label>
          <input [id]="'policy-' + name" type="number" class="form-control" [formControlName]="name" [min]="bounds[name][0]" [max]="bounds[name][1]" />
          <div class="form-text">{{ '::PasswordPolicy:Range' | abpLocalization: bounds[name][0].toString() : bounds[name][1].toString() }}</div>
        </div>
      }
      <div class="cc-form-actions cc-field-wide">
        <button type="submit" class="btn btn-primary" [disabled]="busy() || form.invalid || tooFewKinds()">
          <i class="fas fa-check" aria-hidden="true"></i> {{ 'AbpUi::Save' | abpLocalization }}
        </button>
      </div>
    </form>
  `,
})
export class PasswordPolicyTab implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  protected readonly bounds = BOUNDS;
  protected readonly kinds = KINDS;
  protected readonly passwordFields: readonly Bounded[] = ['requiredLength', 'requiredUniqueChars'];
  protected readonly lockoutFields: readonly Bounded[] = ['maxFailedAttempts', 'lockoutMinutes'];
  protected readonly form = inject(NonNullableFormBuilder).group({
    requiredLength: [8, range('requiredLength')],
    requiredUniqueChars: [1, range('requiredUniqueChars')],
    requireUppercase: [true],
    requireLowercase: [true],
    requireDigit: [true],
    requireNonAlphanumeric: [true],
    maxFailedAttempts: [5, range('maxFailedAttempts')],
    lockoutMinutes: [5, range('lockoutMinutes')],
  });
  protected readonly busy = signal(true);
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    void this.load();
  }

  protected tooFewKinds(): boolean {
    return KINDS.filter(kind => this.form.controls[kind].value).length < LEAST_KINDS;
  }

  protected title(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  protected async save(): Promise<void> {
    if (this.form.invalid || this.tooFewKinds() || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(this.api.savePasswordPolicy(this.form.getRawValue() as PasswordPolicy));
      this.toaster.success('::Saved', '', { life: 3000 });
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  private async load(): Promise<void> {
    try {
      this.form.setValue(await firstValueFrom(this.api.passwordPolicy()));
      this.busy.set(false);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('LoadFailed')));
    }
  }
}

function range(name: Bounded) {
  const [least, most] = BOUNDS[name];
  return [Validators.required, Validators.min(least), Validators.max(most), Validators.pattern(/^\d+$/)];
}

/** Adds the tab to the framework's settings page. */
export function providePasswordPolicyTab() {
  return provideAppInitializer(() => {
    inject(SettingTabsService).add([
      { name: '::PasswordPolicy:Tab', order: 200, requiredPolicy: 'SettingManagement.PasswordPolicy', component: PasswordPolicyTab },
    ]);
  });
}
