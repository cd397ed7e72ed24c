import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { WaitingInvitations } from './people';

/** Tells whoever signs in that a county has invited them. */
@Component({
  selector: 'app-invitation-banner',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (count(); as number) {
      <div class="alert alert-info cc-visit cc-noprint" role="status">
        <span><i class="fas fa-envelope-open-text" aria-hidden="true"></i> {{ '::People:Waiting' | abpLocalization: number.toString() }}</span>
        <a class="btn btn-outline-primary btn-sm" routerLink="/my-counties">{{ '::People:See' | abpLocalization }}</a>
      </div>
    }
  `,
})
export class InvitationBanner {
  private readonly context = inject(CountyContext);
  private readonly waiting = inject(WaitingInvitations);

  protected readonly count = computed(() => (this.context.isAuthenticated() ? this.waiting.items().length : 0));

  constructor() {
    effect(() => {
      const signedIn = this.context.isAuthenticated();
      untracked(() => (signedIn ? void this.waiting.load() : this.waiting.items.set([])));
    });
  }
}
