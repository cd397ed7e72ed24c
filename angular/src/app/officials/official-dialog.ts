import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { OverseenRegion, RegionScope } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { dateOnly, today } from '../core/dates';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { FormDialog } from '../shared/form-dialog';

/** Form of an official: who oversees which region, from when, until when. */
@Component({
  selector: 'app-official-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="(official() ? '::Officials:Edit' : '::Officials:New') | abpLocalization" [subject]="official()?.userName ?? ''" formId="cc-official-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-official-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        @if (!official()) {
          <div class="cc-field" [class.cc-invalid]="isWrong('userName')">
            <label class="form-label" for="official-user">{{ '::Engagements:UserName' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <input id="official-user" type="text" class="form-control" formControlName="userName" maxlength="256" autocapitalize="none" spellcheck="false" />
            @if (isWrong('userName')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
            <div class="form-text">{{ '::Engagements:UserNameHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field">
            <label class="form-label" for="official-password">{{ '::Engagements:Password' | abpLocalization }}</label>
            <input id="official-password" type="password" class="form-control" formControlName="password" maxlength="128" autocomplete="new-password" />
            <div class="form-text">{{ '::Engagements:PasswordHelp' | abpLocalization }}</div>
          </div>
          <div class="cc-field cc-field-wide">
            <label class="form-label" for="official-name">{{ '::Engagements:PersonName' | abpLocalization }}</label>
            <input id="official-name" type="text" class="form-control" formControlName="name" maxlength="128" />
            <div class="form-text">{{ '::Engagements:PasswordHelp' | abpLocalization }}</div>
          </div>
        }
        <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('regionId')">
          <label class="form-label" for="official-region">{{ '::Officials:Region' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <select id="official-region" class="form-select" formControlName="regionId">
            <option value=""></option>
            @for (region of regions(); track region.id) { <option [value]="region.id">{{ regionName(region) }}</option> }
          </select>
          @if (isWrong('regionId')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field" [class.cc-invalid]="isWrong('from')">
          <label class="form-label" for="official-from">{{ '::Engagements:From' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="official-from" type="date" class="form-control" formControlName="from" />
          @if (isWrong('from')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="official-to">{{ '::Engagements:To' | abpLocalization }}</label>
          <input id="official-to" type="date" class="form-control" formControlName="to" />
          <div class="form-text">{{ '::Engagements:ToHelp' | abpLocalization }}</div>
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class OfficialDialog implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  /** Official to change; none to make one. */
  readonly official = input<RegionScope | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    userName: ['', [Validators.required]],
    password: [''],
    name: [''],
    regionId: ['', [Validators.required]],
    from: [today(), [Validators.required]],
    to: [''],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  private readonly regionList = rxResource({ stream: () => this.api.overseenRegions() });
  private readonly allRegions = computed(() => (this.regionList.hasValue() ? this.regionList.value().items : []));
  protected readonly regions = computed(() => this.allRegions().filter(region => region.level !== 'country'));

  ngOnInit(): void {
    const official = this.official();
    if (!official) return;

    this.form.patchValue({ userName: official.userName, regionId: official.regionId, from: dateOnly(official.from), to: dateOnly(official.to) });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { userName, password, name, regionId, from, to } = this.form.getRawValue();
      const official = this.official();
      const days = { regionId, from, to: to || null };
      await firstValueFrom(
        official
          ? this.api.updateOfficial(official.id, { ...days, concurrencyStamp: official.concurrencyStamp })
          : this.api.createOfficial({ account: { userName, password, name }, ...days }),
      );
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'userName' | 'regionId' | 'from'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }

  protected regionName(region: OverseenRegion): string {
    const above = this.allRegions().find(other => other.id === region.parentId && other.level !== 'country');
    return `${[above, region].map(part => pickText(part?.name, this.context.language())).filter(part => part).join(' › ')}（${region.code}）`;
  }
}
