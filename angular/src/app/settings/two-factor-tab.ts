import { ChangeDetectionStrategy, Component, inject, OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { SecurityApi } from '../account-security/security-api';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';

/** Tab of the settings page: whether this side demands a second factor of those who sign or administer. */
@Component({
  selector: 'app-two-factor-tab',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="cc-none mb-3">{{ '::Security:DemandHelp' | abpLocalization }}</p>
    @if (error(); as message) {
      <div class="alert alert-danger cc-form-error" role="alert">{{ message }} <a routerLink="/my-security">{{ '::Security:Title' | abpLocalization }}</a></div>
    }
    <label class="form-check">
      <input #box type="checkbox" class="form-check-input" id="two-factor-demand" [checked]="isDemanded()" [disabled]="busy()" (change)="save(box)" />
      <span>{{ '::Security:Demand' | abpLocalization }}</span>
    </label>
  `,
})
export class TwoFactorTab implements OnInit {
  private readonly api = inject(SecurityApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  protected readonly isDemanded = signal(false);
  protected readonly busy = signal(true);
  protected readonly error = signal<string | null>(null);

  ngOnInit(): void {
    void this.load();
  }

  protected async save(box: HTMLInputElement): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(this.api.saveDemand(box.checked));
      this.isDemanded.set(box.checked);
      this.toaster.success('::Saved', '', { life: 3000 });
    } catch (error) {
      box.checked = this.isDemanded();
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  private async load(): Promise<void> {
    try {
      this.isDemanded.set((await firstValueFrom(this.api.demand())).isDemanded);
      this.busy.set(false);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('LoadFailed')));
    }
  }
}
