import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { TextPipe } from '../shared/pipes';
import { IntegrationApi, TrustedIssuer } from './integration-api';
import { IssuerDialog } from './issuer-dialog';

/** Token issuers of provinces that the platform trusts. */
@Component({
  selector: 'app-issuers-page',
  imports: [IssuerDialog, LoadState, LocalizationPipe, PageHead, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Issuers:Title' | abpLocalization" [help]="'::Issuers:Intro' | abpLocalization">
      <button type="button" class="btn btn-primary btn-sm" (click)="dialog.set({ issuer: null })"><i class="fas fa-plus" aria-hidden="true"></i> {{ '::Issuers:New' | abpLocalization }}</button>
    </app-page-head>
    @if (page.hasValue()) {
      <section class="cc-card cc-card-flush">
        @if (items().length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr>
                <th>{{ '::Issuers:Name' | abpLocalization }}</th><th>{{ '::Issuers:Province' | abpLocalization }}</th><th>{{ '::Issuers:Issuer' | abpLocalization }}</th>
                <th>{{ '::Integrations:State' | abpLocalization }}</th><th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr></thead>
              <tbody>
                @for (issuer of items(); track issuer.id) {
                  <tr>
                    <th scope="row" class="cc-card-title">{{ issuer.name }}</th>
                    <td [attr.data-label]="'::Issuers:Province' | abpLocalization">{{ issuer.regionName | ccText }}</td>
                    <td [attr.data-label]="'::Issuers:Issuer' | abpLocalization"><span><code class="text-break">{{ issuer.issuer }}</code><br /><small class="text-break">{{ issuer.jwksAddress }}</small></span></td>
                    <td [attr.data-label]="'::Integrations:State' | abpLocalization">{{ (issuer.isActive ? '::Issuers:IsActive' : '::Issuers:Ended') | abpLocalization }}</td>
                    <td class="cc-row-actions">
                      <button type="button" class="cc-icon" (click)="dialog.set({ issuer })" [title]="'::Edit' | abpLocalization" [attr.aria-label]="('::Edit' | abpLocalization) + ' ' + issuer.name"><i class="fas fa-pen" aria-hidden="true"></i></button>
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <div class="cc-empty"><i class="fas fa-inbox" aria-hidden="true"></i><p>{{ '::Issuers:None' | abpLocalization }}</p></div>
        }
      </section>
    } @else { <app-load-state [failed]="!!page.error()" (retry)="page.reload()" /> }
    @if (dialog(); as open) { <app-issuer-dialog [issuer]="open.issuer" (saved)="onSaved()" (closed)="dialog.set(null)" /> }
  `,
})
export class IssuersPage {
  private readonly api = inject(IntegrationApi);

  protected readonly page = rxResource({ stream: () => this.api.issuers({ maxResultCount: 200 }) });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly dialog = signal<{ issuer: TrustedIssuer | null } | null>(null);

  protected onSaved(): void {
    this.dialog.set(null);
    this.page.reload();
  }
}
