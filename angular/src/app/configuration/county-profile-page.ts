import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, scriptClass } from '../core/localized-text';
import { CountyProfile, SectionColumn } from '../core/models';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe, TextPipe } from '../shared/pipes';
import { controlKind, fromControl, isLong, toControl } from './columns';

/** Members of the profile that are not edited here, or have their own control. */
const FIXED = new Set(['id', 'concurrencyStamp', 'code', 'regionId', 'regionPath', 'contentLanguages', 'offeredLanguages', 'extraProperties', 'currentPhase']);

/** Order and shape of the members this page knows; whatever else the server sends follows as it is. */
const KNOWN: SectionColumn[] = [
  { name: 'name', type: 'localized', required: true },
  { name: 'officialName', type: 'localized' },
  { name: 'programmeYear', type: 'integer' },
  { name: 'documentDate', type: 'date' },
  { name: 'competentDepartment', type: 'localized' },
  { name: 'officeSeat', type: 'localized' },
  { name: 'slogan', type: 'localized' },
  { name: 'sourceDocument', type: 'text' },
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
  protected readonly columns = signal<SectionColumn[]>([]);
  protected readonly busy = signal(false);
  protected readonly loadFailed = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly conflict = signal(false);

  protected readonly cultures = computed(() => {
    const chosen = this.profile()?.contentLanguages ?? [];
    return [BASE_CULTURE, ...chosen.filter(culture => culture !== BASE_CULTURE)];
  });
  protected readonly offered = computed(() => {
    const profile = this.profile();
    return [...new Set([BASE_CULTURE, ...(profile?.offeredLanguages ?? []), ...(profile?.contentLanguages ?? [])])];
  });

  protected readonly controlKind = controlKind;
  protected readonly isLong = isLong;
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
      const changed: CountyProfile = { ...profile, contentLanguages: this.chosenLanguages(form) };
      for (const column of this.columns()) changed[column.name] = fromControl(column, form.controls[column.name], profile[column.name]);
      await firstValueFrom(this.api.updateCountyProfile(changed));
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
    const columns = profileColumns(profile);
    const form = new FormGroup<Record<string, never>>({}) as unknown as FormGroup;
    for (const column of columns) form.addControl(column.name, toControl(column, profile[column.name], this.cultures()));
    const languages = new FormGroup({});
    for (const culture of this.offered()) {
      const control = new FormControl({ value: this.cultures().includes(culture), disabled: culture === BASE_CULTURE });
      languages.addControl(culture, control);
    }
    form.addControl('languages', languages);
    if (!this.canEdit) form.disable();
    this.columns.set(columns);
    this.form.set(form);
  }
}

/** Columns for what the server sent. A text that came as plain text stays one. */
function profileColumns(profile: CountyProfile): SectionColumn[] {
  const known = KNOWN.filter(column => column.name in profile).map(column =>
    column.type === 'localized' && typeof profile[column.name] === 'string' ? { ...column, type: 'string' as const } : column,
  );
  const names = new Set(KNOWN.map(column => column.name));
  const others = Object.entries(profile)
    .filter(([name]) => !names.has(name) && !FIXED.has(name))
    .flatMap(([name, value]): SectionColumn[] => {
      if (typeof value === 'string' || value === null) return [{ name, type: 'string' }];
      if (typeof value === 'boolean') return [{ name, type: 'boolean' }];
      if (typeof value === 'number') return [{ name, type: 'number' }];
      return Array.isArray(value) ? [] : [{ name, type: 'localized' }];
    });
  return [...known, ...others];
}
