import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageAlertContainerComponent } from '@volo/abp.ng.lepton-x.core';
import { InvitationBanner } from '../people/invitation-banner';
import { CountySwitcher } from './county-switcher';
import { TaskBadge } from './task-badge';
import { VisitBanner } from './visit-banner';

/** What stands above every page: the county switcher and the number of tasks on a phone, where the theme has no top bar, and the page alerts. */
@Component({
  selector: 'app-page-top',
  imports: [CountySwitcher, InvitationBanner, PageAlertContainerComponent, TaskBadge, VisitBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-county-switcher class="cc-switcher-phone" [block]="true" />
    <app-task-badge class="cc-switcher-phone" [block]="true" />
    <app-visit-banner />
    <app-invitation-banner />
    <abp-page-alert-container />
  `,
})
export class PageTop {}
