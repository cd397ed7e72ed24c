import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { today } from '../core/dates';
import { errorText } from '../core/errors';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, InstantPipe } from '../shared/pipes';
import { IntegrationAccount, IntegrationApi, IntegrationSecret } from './integration-api';

/** Accounts of other systems: made here, their secret shown once, revoked. */
@Component({
  selector: 'app-integrations-page',
  imports: [DayPipe, InstantPipe, LoadState, LocalizationPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Integrations:Title' | abpLocalization" [help]="'::Integrations:Intro' | abpLocalization">
      @if (!isAdding() && !made()) {
        <button type="button" class="btn btn-primary btn-sm" (click)="isAdding.set(true)"><i class="fas fa-plus" aria-hidden="true"></i> {{ '::Integrations:New' | abpLocalization }}</button>
      }
    </app-page-head>
    @if (made(); as made_) {
      <section class="alert alert-warning" role="status">
        <p><strong>{{ (made_.secret ? '::Integrations:SecretOnce' : '::Integrations:MadeOutside') | abpLocalization }}</strong></p>
        <dl class="mb-2">
          <dt>{{ '::Integrations:ClientId' | abpLocalization }}</dt><dd><code class="text-break">{{ made_.clientId }}</code></dd>
          @if (made_.secret) {
            <dt>{{ '::Integrations:Secret' | abpLocalization }}</dt><dd><code class="text-break">{{ made_.secret }}</code></dd>
            <dt>{{ '::Integrations:TokenAddress' | abpLocalization }}</dt><dd><code class="text-break">{{ tokenAddress }}</code></dd>
          }
        </dl>
        <div class="d-flex flex-wrap gap-2">
          @if (made_.secret) {
            <button type="button" class="btn btn-primary" (click)="copy(made_)"><i class="fas fa-copy" aria-hidden="true"></i> {{ (isCopied() ? '::Integrations:Copied' : '::Integrations:Copy') | abpLocalization }}</button>
          }
          <button type="button" class="btn btn-outline-primary" (click)="made.set(null)">{{ (made_.secret ? '::Integrations:Done' : 'AbpUi::Close') | abpLocalization }}</button>
        </div>
      </section>
    }
    @if (isAdding()) {
      <section class="cc-card mb-3">
        <form class="cc-form" (submit)="create($event, name.value, until.value)">
          @if (error(); as message) { <div class="alert alert-danger cc-field-wide" role="alert">{{ message }}</div> }
          <div class="cc-field cc-field-wide">
            <label class="form-label" for="integration-name">{{ '::Integrations:Name' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <input #name id="integration-name" class="form-control" required maxlength="100" />
          </div>
          <fieldset class="cc-field cc-field-wide">
            <legend class="form-label">{{ '::Integrations:Scopes' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></legend>
            @for (scope of scopes(); track scope) {
              <div class="form-check">
                <input #box type="checkbox" class="form-check-input" [id]="'integration-scope-' + scope" [checked]="chosen().has(scope)" (change)="choose(scope, box.checked)" />
                <label class="form-check-label" [for]="'integration-scope-' + scope">{{ '::Scope:' + scope | abpLocalization }} <code>{{ scope }}</code></label>
              </div>
            }
            <div class="form-text">{{ '::Integrations:ScopesHelp' | abpLocalization }}</div>
          </fieldset>
          @if (issuers().length) {
            <div class="cc-field cc-field-wide">
              <label class="form-label" for="integration-proof">{{ '::Integrations:Proof' | abpLocalization }}</label>
              <select #proof id="integration-proof" class="form-select" (change)="issuer.set(proof.value)">
                <option value="">{{ '::Integrations:OwnSecret' | abpLocalization }}</option>
                @for (option of issuers(); track option.id) { <option [value]="option.id">{{ option.name }}</option> }
              </select>
            </div>
          }
          @if (issuer()) {
            <div class="cc-field cc-field-wide">
              <label class="form-label" for="integration-subject">{{ '::Integrations:Subject' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
              <input #outside id="integration-subject" class="form-control" required maxlength="200" autocapitalize="none" spellcheck="false" (input)="subjectText.set(outside.value)" />
              <div class="form-text">{{ '::Integrations:SubjectHelp' | abpLocalization }}</div>
            </div>
          }
          <div class="cc-field">
            <label class="form-label" for="integration-until">{{ '::Integrations:ExpiresOn' | abpLocalization }}</label>
            <input #until id="integration-until" class="form-control" type="date" [min]="today" />
          </div>
          <div class="cc-field cc-field-wide d-flex flex-wrap gap-2">
            <button type="submit" class="btn btn-primary" [disabled]="isBusy() || !chosen().size">{{ 'AbpUi::Save' | abpLocalization }}</button>
            <button type="button" class="btn btn-outline-primary" (click)="close()">{{ 'AbpUi::Cancel' | abpLocalization }}</button>
          </div>
        </form>
      </section>
    }
    @if (page.hasValue()) {
      <section class="cc-card cc-card-flush">
        @if (items().length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead><tr>
                <th>{{ '::Integrations:Name' | abpLocalization }}</th><th>{{ '::Integrations:ClientId' | abpLocalization }}</th><th>{{ '::Integrations:Scopes' | abpLocalization }}</th>
                <th>{{ '::Integrations:LastUsed' | abpLocalization }}</th><th>{{ '::Integrations:State' | abpLocalization }}</th><th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr></thead>
              <tbody>
                @for (account of items(); track account.id) {
                  <tr>
                    <th scope="row" class="cc-card-title">{{ account.name }}</th>
                    <td [attr.data-label]="'::Integrations:ClientId' | abpLocalization">
                      <span><code class="text-break">{{ account.clientId }}</code>
                      @if (account.issuer) { <br /><small>{{ account.issuer }}: <span class="text-break">{{ account.externalSubject }}</span></small> }</span>
                    </td>
                    <td [attr.data-label]="'::Integrations:Scopes' | abpLocalization"><span>@for (scope of account.scopes; track scope) { <span class="d-block" [title]="scope">{{ '::Scope:' + scope | abpLocalization }}</span> }</span></td>
                    <td [attr.data-label]="'::Integrations:LastUsed' | abpLocalization">@if (account.lastUsedTime) { {{ account.lastUsedTime | instant }} } @else { {{ '::Integrations:Never' | abpLocalization }} }</td>
                    <td [attr.data-label]="'::Integrations:State' | abpLocalization"><span>{{ stateOf(account) | abpLocalization }} @if (account.expiresOn) { <small>{{ account.expiresOn | day }}</small> }</span></td>
                    <td class="cc-row-actions">
                      @if (!account.isRevoked) {
                        <button type="button" class="btn btn-sm btn-outline-danger" (click)="revoke(account)" [attr.aria-label]="('::Integrations:Revoke' | abpLocalization) + ' ' + account.name">{{ '::Integrations:Revoke' | abpLocalization }}</button>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <div class="cc-empty"><i class="fas fa-inbox" aria-hidden="true"></i><p>{{ '::Integrations:None' | abpLocalization }}</p></div>
        }
      </section>
    } @else { <app-load-state [failed]="!!page.error()" (retry)="page.reload()" /> }
  `,
})
export class IntegrationsPage {
  private readonly api = inject(IntegrationApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);

  protected readonly today = today();
  protected readonly tokenAddress = `${location.origin}/connect/token`;
  protected readonly page = rxResource({ stream: () => this.api.list({ maxResultCount: 200 }) });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  private readonly scopeList = rxResource({ stream: () => this.api.scopes() });
  protected readonly scopes = computed(() => (this.scopeList.hasValue() ? this.scopeList.value().items : []));
  private readonly issuerList = rxResource({ stream: () => this.api.issuersHere() });
  protected readonly issuers = computed(() => (this.issuerList.hasValue() ? this.issuerList.value().items : []));
  protected readonly isAdding = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isCopied = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly made = signal<IntegrationSecret | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly issuer = signal('');
  protected readonly subjectText = signal('');

  protected stateOf(account: IntegrationAccount): string {
    return account.isRevoked ? '::Integrations:Revoked' : account.expiresOn && account.expiresOn < this.today ? '::Integrations:Expired' : '::Integrations:Active';
  }

  protected choose(scope: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(scope);
    else chosen.delete(scope);
    this.chosen.set(chosen);
  }

  protected close(): void {
    this.isAdding.set(false);
    this.error.set(null);
    this.chosen.set(new Set());
    this.issuer.set('');
    this.subjectText.set('');
  }

  protected async create(event: Event, name: string, until: string): Promise<void> {
    event.preventDefault();
    this.isBusy.set(true);
    this.error.set(null);
    try {
      const issuer = this.issuer();
      const scopes = this.scopes().filter(scope => this.chosen().has(scope));
      const outside = issuer ? { trustedIssuerId: issuer, externalSubject: this.subjectText() } : {};
      this.made.set(await firstValueFrom(this.api.create({ name, scopes, expiresOn: until || undefined, ...outside })));
      this.isCopied.set(false);
      this.close();
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
