import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { BASE_CULTURE, pickText } from '../core/localized-text';
import { CountyListItem, Region } from '../core/models';
import { PageHead } from '../shared/page-head';
import { TextPipe } from '../shared/pipes';

/** A code becomes the first part of the county's public address, so it is plain and short. */
const CODE_PATTERN = /^[a-z][a-z0-9-]{1,31}$/;

/** Adds a county to the platform, empty or with another county's configuration. */
@Component({
  selector: 'app-new-county-page',
  imports: [LocalizationPipe, PageHead, ReactiveFormsModule, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-county-page.html',
})
export class NewCountyPage {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  protected readonly form = inject(NonNullableFormBuilder).group({
    code: ['', [Validators.required, Validators.pattern(CODE_PATTERN)]],
    nameZh: ['', [Validators.required, Validators.maxLength(128)]],
    nameEn: ['', [Validators.maxLength(128)]],
    regionId: [''],
    copyFromCountyId: [''],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly created = signal<CountyListItem | null>(null);

  private readonly countyList = rxResource({ stream: () => this.api.countyList() });
  private readonly regionList = rxResource({ stream: () => this.api.regions() });
  protected readonly counties = computed<CountyListItem[]>(() => (this.countyList.hasValue() ? this.countyList.value().items : []));
  protected readonly regions = computed<Region[]>(() => (this.regionList.hasValue() ? this.regionList.value().items : []));

  protected async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    const { code, nameZh, nameEn, regionId, copyFromCountyId } = this.form.getRawValue();
    this.busy.set(true);
    this.error.set(null);
    try {
      const name = { [BASE_CULTURE]: nameZh.trim(), ...(nameEn.trim() ? { en: nameEn.trim() } : {}) };
      const input = { code, name, regionId: regionId || null, copyFromCountyId: copyFromCountyId || null };
      const county = await firstValueFrom(this.api.createCounty(input));
      this.created.set({ ...county, code: county.code ?? code, name: county.name ?? name });
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected another(): void {
    this.created.set(null);
    this.form.reset();
    this.countyList.reload();
  }

  protected isWrong(name: 'code' | 'nameZh' | 'nameEn'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }

  protected regionName(region: Region): string {
    return `${pickText(region.name, this.context.language())}（${region.code}）`;
  }
}
