import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { FormDialog } from '../shared/form-dialog';
import { TextPipe } from '../shared/pipes';
import { IntegrationApi, TrustedIssuer } from './integration-api';

/** Form of a trusted issuer: who it is and how its tokens are read. */
@Component({
  selector: 'app-issuer-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="(issuer() ? '::Issuers:Edit' : '::Issuers:New') | abpLocalization" [subject]="issuer()?.name ?? ''" formId="cc-issuer-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-issuer-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        @if (!issuer()) {
          <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('regionId')">
            <label class="form-label" for="issuer-region">{{ '::Issuers:Province' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <select id="issuer-region" class="form-select" formControlName="regionId">
              <option value=""></option>
              @for (province of provinces(); track province.id) { <option [value]="province.id">{{ province.name | ccText }}</option> }
            </select>
            @if (isWrong('regionId')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
          </div>
        }
        @for (field of fields; track field.name) {
          <div class="cc-field" [class.cc-field-wide]="field.isWide" [class.cc-invalid]="isWrong(field.name)">
            <label class="form-label" [for]="'issuer-' + field.name">{{ field.label | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <input [id]="'issuer-' + field.name" type="text" class="form-control" [formControlName]="field.name" maxlength="300" autocapitalize="none" spellcheck="false" />
            @if (isWrong(field.name)) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
            @if (field.help) { <div class="form-text">{{ field.help | abpLocalization }}</div> }
          </div>
        }
        <div class="cc-field cc-field-wide">
          <label class="form-label" for="issuer-scope-claim">{{ '::Issuers:ScopeClaim' | abpLocalization }}</label>
          <input id="issuer-scope-claim" type="text" class="form-control" formControlName="scopeClaim" maxlength="64" autocapitalize="none" spellcheck="false" />
          <div class="form-text">{{ '::Issuers:ScopeClaimHelp' | abpLocalization }}</div>
        </div>
        @if (form.controls.scopeClaim.value) {
          @for (scope of scopes(); track scope) {
            <div class="cc-field">
              <label class="form-label" [for]="'issuer-map-' + scope">{{ '::Issuers:MapOf' | abpLocalization: ('::Scope:' + scope | abpLocalization) }}</label>
              <input #word [id]="'issuer-map-' + scope" type="text" class="form-control" maxlength="100" autocapitalize="none" spellcheck="false" [value]="map()[scope] ?? ''" (input)="setWord(scope, word.value)" />
            </div>
          }
        }
        @if (issuer()) {
          <div class="cc-field cc-field-wide form-check">
            <input id="issuer-active" type="checkbox" class="form-check-input" formControlName="isActive" />
            <label class="form-check-label" for="issuer-active">{{ '::Issuers:IsActive' | abpLocalization }}</label>
          </div>
        }
      </form>
    </app-form-dialog>
  `,
})
export class IssuerDialog implements OnInit {
  private readonly api = inject(IntegrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  /** Issuer to change; none to register one. */
  readonly issuer = input<TrustedIssuer | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly fields = [
    { name: 'name', label: '::Issuers:Name', isWide: true, help: '' },
    { name: 'issuer', label: '::Issuers:Issuer', isWide: true, help: '' },
    { name: 'audience', label: '::Issuers:Audience', isWide: true, help: '' },
    { name: 'jwksAddress', label: '::Issuers:JwksAddress', isWide: true, help: '' },
    { name: 'subjectClaim', label: '::Issuers:SubjectClaim', isWide: false, help: '' },
    { name: 'countyClaim', label: '::Issuers:CountyClaim', isWide: false, help: '::Issuers:CountyClaimHelp' },
  ] as const;
  protected readonly form = inject(NonNullableFormBuilder).group({
    regionId: ['', [Validators.required]],
    name: ['', [Validators.required]],
    issuer: ['', [Validators.required]],
    audience: ['', [Validators.required]],
    jwksAddress: ['https://', [Validators.required]],
    subjectClaim: ['sub', [Validators.required]],
    countyClaim: ['county', [Validators.required]],
    scopeClaim: [''],
    isActive: [true],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly map = signal<Record<string, string>>({});
  private readonly choices = rxResource({ stream: () => this.api.issuerChoices() });
  protected readonly provinces = computed(() => (this.choices.hasValue() ? this.choices.value().provinces : []));
  protected readonly scopes = computed(() => (this.choices.hasValue() ? this.choices.value().scopes : []));

  ngOnInit(): void {
    const issuer = this.issuer();
    if (!issuer) return;

    this.form.patchValue({ ...issuer, scopeClaim: issuer.scopeClaim ?? '' });
    const map: Record<string, string> = {};
    for (const { value, scope } of issuer.scopeMap) map[scope] = map[scope] ? `${map[scope]} ${value}` : value;
    this.map.set(map);
  }

  /** Several words for one scope are divided by blanks. */
  protected setWord(scope: string, word: string): void {
    this.map.set({ ...this.map(), [scope]: word });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { regionId, isActive, scopeClaim, ...rest } = this.form.getRawValue();
      const scopeMap = Object.entries(this.map()).flatMap(([scope, words]) => words.split(/\s+/).filter(word => word).map(value => ({ value, scope })));
      const described = { ...rest, scopeClaim: scopeClaim || null, scopeMap: scopeClaim ? scopeMap : [] };
      const issuer = this.issuer();
      await firstValueFrom(
        issuer ? this.api.updateIssuer(issuer.id, { ...described, isActive, concurrencyStamp: issuer.concurrencyStamp }) : this.api.createIssuer({ ...described, regionId }),
      );
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'regionId' | 'name' | 'issuer' | 'audience' | 'jwksAddress' | 'subjectClaim' | 'countyClaim'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }
}
