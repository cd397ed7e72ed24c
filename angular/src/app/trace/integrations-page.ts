import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe } from '../shared/pipes';
import { IntegrationAccount, IntegrationApi, IntegrationSecret } from './integration-api';

/** Credentials of other systems for the county's events: made here, shown once, revoked. */
@Component({
  selector: 'app-integrations-page',
  imports: [DayPipe, InstantPipe, LoadState, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Integrations:Title' | abpLocalization" [help]="'::Integrations:Intro' | abpLocalization">
      @if (!isAdding() && !made()) {
        <button type="button" class="btn btn-primary" (click)="isAdding.set(true)"><i class="fas fa-plus" aria-hidden="true"></i> {{ '::Integrations:New' | abpLocalization }}</button>
      }
    </app-page-head>
    @if (made(); as secret) {
      <section class="alert alert-warning" role="status">
        <p><strong>{{ '::Integrations:SecretOnce' | abpLocalization }}</strong></p>
        <dl class="mb-2">
          <dt>{{ '::Integrations:ClientId' | abpLocalization }}</dt><dd><code class="text-break">{{ secret.clientId }}</code></dd>
          <dt>{{ '::Integrations:Secret' | abpLocalization }}</dt><dd><code class="text-break">{{ secret.secret }}</code></dd>
        </dl>
        <div class="d-flex flex-wrap gap-2">
          <button type="button" class="btn btn-primary" (click)="copy(secret)"><i class="fas fa-copy" aria-hidden="true"></i> {{ (isCopied() ? '::Integrations:Copied' : '::Integrations:Copy') | abpLocalization }}</button>
          <button type="button" class="btn btn-outline-primary" (click)="made.set(null)">{{ '::Integrations:Done' | abpLocalization }}</button>
        </div>
      </section>
    }
    @if (isAdding()) {
      <form class="mb-4" (submit)="create($event, name.value, capture.checked, query.checked, until.value)">
        @if (error(); as message) { <div class="alert alert-danger" role="alert">{{ message }}</div> }
        <div class="mb-3"><label class="form-label" for="integration-name">{{ '::Integrations:Name' | abpLocalization }}</label><input #name id="integration-name" class="form-control" required maxlength="100" /></div>
        <div class="mb-3 d-flex flex-wrap gap-3">
          <label><input #capture type="checkbox" /> {{ '::Integrations:CanCapture' | abpLocalization }}</label>
          <label><input #query type="checkbox" /> {{ '::Integrations:CanQuery' | abpLocalization }}</label>
        </div>
        <div class="mb-3"><label class="form-label" for="integration-until">{{ '::Integrations:ExpiresOn' | abpLocalization }}</label><input #until id="integration-until" class="form-control cc-narrow" type="date" /></div>
        <div class="d-flex flex-wrap gap-2">
          <button type="submit" class="btn btn-primary" [disabled]="isBusy()">{{ 'AbpUi::Save' | abpLocalization }}</button>
          <button type="button" class="btn btn-outline-primary" (click)="isAdding.set(false); error.set(null)">{{ 'AbpUi::Cancel' | abpLocalization }}</button>
        </div>
      </form>
    }
    @if (page.hasValue()) {
      <div class="table-responsive">
        <table class="table">
          <thead><tr>
            <th>{{ '::Integrations:Name' | abpLocalization }}</th><th>{{ '::Integrations:ClientId' | abpLocalization }}</th><th>{{ '::Integrations:May' | abpLocalization }}</th>
            <th>{{ '::Integrations:LastUsed' | abpLocalization }}</th><th>{{ '::Integrations:State' | abpLocalization }}</th><th></th>
          </tr></thead>
          <tbody>
            @for (account of items(); track account.id) {
              <tr>
                <td>{{ account.name }}</td><td><code>{{ account.clientId }}</code></td>
                <td>
                  @if (account.canCapture) { <div>{{ '::Integrations:CanCapture' | abpLocalization }}</div> }
                  @if (account.canQuery) { <div>{{ '::Integrations:CanQuery' | abpLocalization }}</div> }
                </td>
                <td>@if (account.lastUsedTime) { {{ account.lastUsedTime | instant }} } @else { {{ '::Integrations:Never' | abpLocalization }} }</td>
                <td>{{ stateOf(account) | abpLocalization }} @if (account.expiresOn) { <div><small>{{ account.expiresOn | day }}</small></div> }</td>
                <td>@if (!account.isRevoked) { <button type="button" class="btn btn-sm btn-outline-danger" (click)="revoke(account)">{{ '::Integrations:Revoke' | abpLocalization }}</button> }</td>
              </tr>
            } @empty { <tr><td colspan="6">{{ '::Integrations:None' | abpLocalization }}</td></tr> }
          </tbody>
        </table>
      </div>
    } @else { <app-load-state [failed]="!!page.error()" (retry)="page.reload()" /> }
  `,
})
export class IntegrationsPage {
  private readonly api = inject(IntegrationApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  protected readonly page = rxResource({ stream: () => this.api.list({ maxResultCount: 200 }) });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly isAdding = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isCopied = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly made = signal<IntegrationSecret | null>(null);

  protected stateOf(account: IntegrationAccount): string {
    const today = new Date().toISOString().slice(0, 10);
    return account.isRevoked ? '::Integrations:Revoked' : account.expiresOn && account.expiresOn < today ? '::Integrations:Expired' : '::Integrations:Active';
  }

  protected async create(event: Event, name: string, canCapture: boolean, canQuery: boolean, until: string): Promise<void> {
    event.preventDefault();
    this.isBusy.set(true);
    this.error.set(null);
    try {
      this.made.set(await firstValueFrom(this.api.create({ name, canCapture, canQuery, expiresOn: until || undefined })));
      this.isCopied.set(false);
      this.isAdding.set(false);
      this.page.reload();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed', '')));
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async copy(secret: IntegrationSecret): Promise<void> {
    await navigator.clipboard.writeText(`${secret.clientId}:${secret.secret}`);
    this.isCopied.set(true);
  }

  protected async revoke(account: IntegrationAccount): Promise<void> {
    const answer = await firstValueFrom(this.confirmation.warn('::Integrations:RevokeSure', account.name));
    if (answer !== Confirmation.Status.confirm) return;

    await firstValueFrom(this.api.revoke(account.id));
    this.toaster.success('::Integrations:Revoked', '', { life: 3000 });
    this.page.reload();
  }
}
