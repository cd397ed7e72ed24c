import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { DomSanitizer, SafeUrl } from '@angular/platform-browser';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { SecurityApi, TwoFactor, TwoFactorSetup } from './security-api';

/** From how few recovery codes on the page asks for new ones. */
const FEW_CODES = 3;

type Step = 'state' | 'password' | 'scan' | 'codes' | 'renew' | 'off';

/** The second factor: set up, recovery codes, switched off. */
@Component({
  selector: 'app-two-factor-card',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './two-factor-card.html',
})
export class TwoFactorCard {
  private readonly api = inject(SecurityApi);
  private readonly context = inject(CountyContext);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly toaster = inject(ToasterService);
  private readonly fb = inject(NonNullableFormBuilder);

  readonly state = input.required<TwoFactor>();
  /** It was switched on or off, or has other codes. */
  readonly changed = output<void>();
  /** The recovery codes were kept. */
  readonly done = output<void>();

  protected readonly fewCodes = FEW_CODES;
  protected readonly canCopy = !!navigator.clipboard;
  protected readonly step = signal<Step>('state');
  protected readonly setup = signal<TwoFactorSetup | null>(null);
  protected readonly appLink = signal<SafeUrl | null>(null);
  protected readonly codes = signal<string[]>([]);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly passwordForm = this.fb.group({ password: ['', Validators.required] });
  protected readonly codeForm = this.fb.group({ code: ['', [Validators.required, Validators.pattern(/^\s*(\d\s*){6}$/)]] });
  protected readonly proofForm = this.fb.group({ password: ['', Validators.required], code: ['', Validators.required] });

  protected go(step: Step): void {
    this.error.set(null);
    this.passwordForm.reset();
    this.codeForm.reset();
    this.proofForm.reset();
    if (step === 'state') {
      this.setup.set(null);
      this.codes.set([]);
    }
    this.step.set(step);
  }

  protected begin(): Promise<void> {
    return this.run(this.passwordForm.valid, async () => {
      const setup = await firstValueFrom(this.api.begin(this.passwordForm.getRawValue().password));
      this.setup.set(setup);
      // The address comes from the server and opens an app; the framework lets only web addresses pass by themselves.
      this.appLink.set(this.sanitizer.bypassSecurityTrustUrl(setup.uri));
      this.go('scan');
    });
  }

  protected confirm(): Promise<void> {
    return this.run(this.codeForm.valid, async () => {
      this.show((await firstValueFrom(this.api.confirm(this.codeForm.getRawValue().code))).codes);
    });
  }

  protected renew(): Promise<void> {
    const { password, code } = this.proofForm.getRawValue();
    return this.run(this.proofForm.valid, async () => {
      this.show((await firstValueFrom(this.api.renewCodes(password, code))).codes);
    });
  }

  protected switchOff(): Promise<void> {
    const { password, code } = this.proofForm.getRawValue();
    return this.run(this.proofForm.valid, async () => {
      await firstValueFrom(this.api.disable(password, code));
      this.toaster.success('::Security:SwitchedOff', '', { life: 3000 });
      this.go('state');
      this.changed.emit();
    });
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.toaster.success('::Security:Copied', '', { life: 3000 });
  }

  protected keep(): void {
    this.go('state');
    this.done.emit();
  }

  private show(codes: string[]): void {
    this.go('codes');
    this.setup.set(null);
    this.codes.set(codes);
    this.changed.emit();
  }

  private async run(isValid: boolean, work: () => Promise<void>): Promise<void> {
    if (!isValid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      await work();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }
}
