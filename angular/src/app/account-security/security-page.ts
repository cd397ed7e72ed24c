import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { ConfigStateService, LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { SecurityApi } from './security-api';
import { SessionsCard } from './sessions-card';
import { TwoFactorCard } from './two-factor-card';

/** One's own sign-in: the second factor, and where one is signed in. */
@Component({
  selector: 'app-security-page',
  imports: [LoadState, LocalizationPipe, PageHead, SessionsCard, TwoFactorCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Security:Title' | abpLocalization" [help]="'::Security:Help' | abpLocalization" />
    @if (state.hasValue()) {
      @if (state.value().isOwed) { <div class="alert alert-warning" role="alert">{{ '::Security:Owed' | abpLocalization }}</div> }
      <app-two-factor-card [state]="state.value()" (changed)="refresh()" (done)="goOn()" />
      <app-sessions-card [reload]="changes()" />
    } @else {
      <app-load-state [failed]="!!state.error()" (retry)="state.reload()" />
    }
  `,
})
export class SecurityPage {
  private readonly api = inject(SecurityApi);
  private readonly config = inject(ConfigStateService);
  private readonly router = inject(Router);

  protected readonly state = rxResource({ stream: () => this.api.twoFactor() });
  protected readonly changes = signal(0);
  private wasOwed = false;

  protected refresh(): void {
    this.wasOwed ||= this.state.hasValue() && this.state.value().isOwed;
    this.state.reload();
    this.changes.update(count => count + 1);
  }

  /** Whoever was led here goes on to where work is. */
  protected async goOn(): Promise<void> {
    if (!this.wasOwed) return;

    await firstValueFrom(this.config.refreshAppState());
    await this.router.navigateByUrl('/');
  }
}
