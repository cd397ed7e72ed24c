import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { AuthService, LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CookieAuthService } from '../auth/cookie-auth.service';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';

/** Second step of a sign-in: the code of the app, or a recovery code. */
@Component({
  selector: 'app-second-step-page',
  imports: [LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h4>{{ '::Security:SecondStep' | abpLocalization }}</h4>
    <p>{{ '::Security:SecondStepHelp' | abpLocalization }}</p>
    @if (error(); as message) { <div class="alert alert-danger cc-form-error p-3" role="alert">{{ message }}</div> }
    <form [formGroup]="form" (ngSubmit)="submit()">
      <label class="form-label" for="second-step-code">{{ '::Security:CodeOrRecovery' | abpLocalization }}</label>
      <input id="second-step-code" type="text" class="form-control" formControlName="code" autocomplete="one-time-code" maxlength="32" autofocus />
      <button type="submit" class="btn btn-primary btn-lg w-100 mt-3" [disabled]="busy() || form.invalid">{{ '::Security:SignIn' | abpLocalization }}</button>
    </form>
    <p class="form-text mt-3">{{ '::Security:Lost' | abpLocalization }}</p>
    <a routerLink="/account/login" [queryParams]="{ returnUrl: returnUrl() }">{{ '::Security:BackToSignIn' | abpLocalization }}</a>
  `,
})
export class SecondStepPage {
  // The token stands for the cookie sign-in everywhere in this application.
  private readonly auth = inject(AuthService) as unknown as CookieAuthService;
  private readonly context = inject(CountyContext);

  /** Where to go on, from the address. */
  readonly returnUrl = input<string | undefined>(undefined);

  protected readonly form = inject(NonNullableFormBuilder).group({ code: ['', Validators.required] });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  protected async submit(): Promise<void> {
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(this.auth.secondLogin(this.form.getRawValue().code, this.returnUrl() || '/'));
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
      this.form.reset();
    } finally {
      this.busy.set(false);
    }
  }
}
