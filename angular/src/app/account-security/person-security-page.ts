import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom, Observable } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { AccountSecurity, SecurityApi } from './security-api';

/** An administrator helps somebody whose phone is lost or whose session is in the wrong hands. */
@Component({
  selector: 'app-person-security-page',
  imports: [LoadState, LocalizationPipe, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Security:Person' | abpLocalization" [help]="'::Security:PersonHelp' | abpLocalization">
      <a class="btn btn-outline-primary btn-sm" routerLink="/identity/users"><i class="fas fa-arrow-left" aria-hidden="true"></i> {{ 'AbpIdentity::Users' | abpLocalization }}</a>
    </app-page-head>
    @if (error(); as message) { <div class="alert alert-danger cc-form-error" role="alert">{{ message }}</div> }
    @if (person.hasValue()) {
      @let own = person.value();
      <section class="cc-card cc-security">
        <h2>{{ own.userName }} @if (own.name) { <small class="text-muted">{{ own.name }}</small> }</h2>
        <dl class="cc-facts">
          <dt>{{ '::Security:TwoFactor' | abpLocalization }}</dt>
          <dd>
            <span class="cc-badge" [class.cc-badge-good]="own.hasTwoFactor" [class.cc-badge-warn]="!own.hasTwoFactor">
              {{ (own.hasTwoFactor ? '::Security:TwoFactor:On' : '::Security:TwoFactor:Off') | abpLocalization }}
            </span>
          </dd>
          <dt>{{ (inCounty() ? '::Security:OpenSessionsHere' : '::Security:OpenSessions') | abpLocalization }}</dt>
          <dd>{{ own.sessions }}</dd>
        </dl>
        @if (own.isOneself) {
          <p><a routerLink="/my-security">{{ '::Security:Oneself' | abpLocalization }}</a></p>
        } @else if (canEdit) {
          <div class="cc-security-actions">
            <button type="button" class="btn btn-outline-danger btn-sm" [disabled]="!own.sessions" (click)="endSessions(own)">{{ '::Security:EndSessions' | abpLocalization }}</button>
            <button type="button" class="btn btn-outline-danger btn-sm" [disabled]="!own.hasTwoFactor" (click)="reset(own)">{{ '::Security:Reset' | abpLocalization }}</button>
          </div>
        }
      </section>
    } @else {
      <app-load-state [failed]="!!person.error()" (retry)="person.reload()" />
    }
  `,
})
export class PersonSecurityPage {
  private readonly api = inject(SecurityApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  /** Account, from the address. */
  readonly id = input.required<string>();

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy('AbpIdentity.Users.Update');
  protected readonly inCounty = () => this.context.countyCode() !== null;
  protected readonly person = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.person(params) });
  protected readonly error = signal<string | null>(null);

  protected endSessions(person: AccountSecurity): void {
    this.ask('::Security:EndSessionsConfirm', '::Security:EndSessions', person, () => this.api.endSessionsOf(this.id()));
  }

  protected reset(person: AccountSecurity): void {
    this.ask('::Security:ResetConfirm', '::Security:Reset', person, () => this.api.resetTwoFactor(this.id()));
  }

  private ask(question: string, title: string, person: AccountSecurity, deed: () => Observable<unknown>): void {
    this.confirmation.warn(question, title, { messageLocalizationParams: [person.userName] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      this.error.set(null);
      try {
        await firstValueFrom(deed());
        this.toaster.success('::Saved', '', { life: 3000 });
      } catch (error) {
        this.error.set(errorText(error, this.context.text('SaveFailed')));
      }
      this.person.reload();
    });
  }
}
