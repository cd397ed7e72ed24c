import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { LoadState } from '../shared/load-state';
import { InstantPipe } from '../shared/pipes';
import { AccountSession, SecurityApi } from './security-api';

/** Where one is signed in, and ending it there. */
@Component({
  selector: 'app-sessions-card',
  imports: [InstantPipe, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="cc-card cc-card-flush" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{{ '::Security:Sessions' | abpLocalization }}</h2>
      <div class="cc-toolbar">
        <span class="form-text">{{ '::Security:SessionsHelp' | abpLocalization }}</span>
        @if (list.hasValue() && list.value().items.length > 1) {
          <button type="button" class="btn btn-outline-danger btn-sm" (click)="endOthers()">{{ '::Security:EndOthers' | abpLocalization }}</button>
        }
      </div>
      @if (list.hasValue()) {
        <div class="cc-scroll">
          <table class="cc-table cc-cards">
            <thead>
              <tr>
                <th>{{ '::Security:Device' | abpLocalization }}</th>
                <th>{{ '::Security:Network' | abpLocalization }}</th>
                <th>{{ '::Security:County' | abpLocalization }}</th>
                <th>{{ '::Security:SignedInAt' | abpLocalization }}</th>
                <th>{{ '::Security:LastSeen' | abpLocalization }}</th>
                <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr>
            </thead>
            <tbody>
              @for (session of list.value().items; track session.id) {
                <tr>
                  <th scope="row" class="cc-card-title">
                    {{ session.device || ('::Security:UnknownDevice' | abpLocalization) }}
                    @if (session.isCurrent) { <span class="cc-badge cc-badge-good">{{ '::Security:CurrentSession' | abpLocalization }}</span> }
                  </th>
                  <td [class.cc-blank]="!session.network" [attr.data-label]="'::Security:Network' | abpLocalization">{{ session.network }}</td>
                  <td [attr.data-label]="'::Security:County' | abpLocalization">{{ session.county || ('::Security:PlatformSide' | abpLocalization) }}</td>
                  <td [attr.data-label]="'::Security:SignedInAt' | abpLocalization">{{ session.createdAt | instant }}</td>
                  <td [attr.data-label]="'::Security:LastSeen' | abpLocalization">{{ session.lastSeenAt | instant }}</td>
                  <td class="cc-row-actions">
                    @if (!session.isCurrent) {
                      <button type="button" class="btn btn-outline-danger btn-sm" (click)="end(session)">{{ '::Security:End' | abpLocalization }}</button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <app-load-state [failed]="!!list.error()" (retry)="list.reload()" />
      }
    </section>
  `,
})
export class SessionsCard {
  private readonly api = inject(SecurityApi);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  /** Another number: read anew. */
  readonly reload = input(0);

  protected readonly list = rxResource({ params: () => ({ reload: this.reload() }), stream: () => this.api.sessions() });

  protected async end(session: AccountSession): Promise<void> {
    await firstValueFrom(this.api.end(session.id));
    this.tell();
  }

  protected endOthers(): void {
    this.confirmation.warn('::Security:EndOthersConfirm', '::Security:EndOthers').subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(this.api.endOthers());
      this.tell();
    });
  }

  private tell(): void {
    this.toaster.success('::Security:Ended', '', { life: 3000 });
    this.list.reload();
  }
}
