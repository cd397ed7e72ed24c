import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, languageList, scriptClass } from '../core/localized-text';
import { CountyProfile, SectionColumn } from '../core/models';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe, TextPipe } from '../shared/pipes';
import { controlKind, formValues, isWan, toControl } from './columns';

/** What a county says of itself, in the order of the page. The languages have a control of their own. */
const COLUMNS: SectionColumn[] = [
  { name: 'name', type: 'localized', required: true },
  { name: 'officialName', type: 'localized' },
  { name: 'divisionCode', type: 'string', maxLength: 6 },
  { name: 'programmeYear', type: 'integer' },
  { name: 'documentDate', type: 'date' },
  { name: 'planAmount', type: 'number', unit: 'yuan' },
  { name: 'planAmountNote', type: 'localized' },
  { name: 'competentDepartment', type: 'localized' },
  { name: 'officeSeat', type: 'localized' },
  { name: 'handoverReceiver', type: 'localized' },
  { name: 'tenderMode', type: 'localized' },
  { name: 'sourceTitle', type: 'string', maxLength: 512 },
  { name: 'sourceLetter', type: 'string', maxLength: 8 },
];

/** The county's own profile: names, languages, year, office. */
@Component({
  selector: 'app-county-profile-page',
  imports: [LabelPipe, LoadState, LocalizationPipe, PageHead, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './county-profile-page.html',
})
export class CountyProfilePage {
  private readonly api = inject(CountyCloudApi);
  private readonly toaster = inject(ToasterService);
  protected readonly context = inject(CountyContext);

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy('CountyCloud.Configuration.Edit');
  protected readonly profile = signal<CountyProfile | null>(null);
  protected readonly form = signal<FormGroup | null>(null);
  protected readonly columns = COLUMNS;
  protected readonly busy = signal(false);
  protected readonly loadFailed = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly conflict = signal(false);

  protected readonly cultures = computed(() => languageList(this.profile()?.values.contentLanguages));
  /** A language that is in use stays on offer, so that it can be taken out here. */
  protected readonly offered = computed(() => {
    const values = this.profile()?.values;
    return languageList([values?.offeredLanguages, values?.contentLanguages].join(';'));
  });

  protected readonly controlKind = controlKind;
  protected readonly isWan = isWan;
  protected readonly scriptClass = scriptClass;
  protected readonly baseCulture = BASE_CULTURE;

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.loadFailed.set(false);
    this.error.set(null);
    this.conflict.set(false);
    try {
      this.show(await firstValueFrom(this.api.countyProfile()));
    } catch {
      this.loadFailed.set(true);
    }
  }

  protected async save(): Promise<void> {
    const form = this.form();
    const profile = this.profile();
    if (!form || !profile || this.busy()) return;

    form.markAllAsTouched();
    if (form.invalid) {
      this.error.set(this.context.text('Validation:Form'));
      return;
    }

    this.busy.set(true);
    this.error.set(null);
    try {
      const values = { ...formValues(COLUMNS, form, profile.values), contentLanguages: this.chosenLanguages(form).join(';') };
      await firstValueFrom(this.api.updateCountyProfile({ ...profile, values: { ...profile.values, ...values } }));
      this.toaster.success('::Saved', '', { life: 3000 });
      await this.load();
    } catch (error) {
      this.conflict.set(isConflict(error));
      this.error.set(isConflict(error) ? this.context.text('Conflict') : errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected control(name: string): FormControl {
    return this.form()!.controls[name] as FormControl;
  }

  protected languageControl(name: string, culture: string, part: 'text' | 'confirmed'): FormControl {
    return this.form()!.get([name, culture, part]) as FormControl;
  }

  protected languageChoice(culture: string): FormControl {
    return this.form()!.get(['languages', culture]) as FormControl;
  }

  protected isWrong(name: string): boolean {
    const control = this.form()!.controls[name];
    return control.invalid && control.touched;
  }

  private chosenLanguages(form: FormGroup): string[] {
    return this.offered().filter(culture => culture === BASE_CULTURE || form.get(['languages', culture])?.value === true);
  }

  private show(profile: CountyProfile): void {
    this.profile.set(profile);
    const form: FormGroup = new FormGroup({});
    for (const column of COLUMNS) form.addControl(column.name, toControl(column, profile.values[column.name], this.cultures()));
    const languages = new FormGroup({});
    for (const culture of this.offered()) {
      const control = new FormControl({ value: this.cultures().includes(culture), disabled: culture === BASE_CULTURE });
      languages.addControl(culture, control);
    }
    form.addControl('languages', languages);
    if (!this.canEdit) form.disable();
    this.form.set(form);
  }
}
