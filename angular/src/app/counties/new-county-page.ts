import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { CountyListItem, CreateCountyInput, RegionOption } from '../core/models';
import { PageHead } from '../shared/page-head';
import { TextPipe } from '../shared/pipes';

/** A code becomes the first part of the county's public address, so it is plain and short. */
const CODE_PATTERN = /^[a-z][a-z0-9-]{1,62}$/;

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
    adminUserName: ['', [Validators.required, Validators.maxLength(256)]],
    adminPassword: ['', [Validators.maxLength(128)]],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly created = signal<CountyListItem | null>(null);

  private readonly countyList = rxResource({ stream: () => this.api.countyList() });
  private readonly regionList = rxResource({ stream: () => this.api.countyRegions() });
  protected readonly counties = computed<CountyListItem[]>(() => (this.countyList.hasValue() ? this.countyList.value().items : []));
  protected readonly regions = computed<RegionOption[]>(() => (this.regionList.hasValue() ? this.regionList.value().items.filter(region => region.level === 'county') : []));

  protected async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    const { code, nameZh, nameEn, regionId, copyFromCountyId, adminUserName, adminPassword } = this.form.getRawValue();
    this.busy.set(true);
    this.error.set(null);
    try {
      const input: CreateCountyInput = {
        code,
        name: nameZh.trim(),
        englishName: nameEn.trim() || null,
        regionId: regionId || null,
        copyFromCountyId: copyFromCountyId || null,
        adminUserName: adminUserName.trim(),
        adminPassword: adminPassword || null,
      };
      this.created.set(await firstValueFrom(this.api.createCounty(input)));
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

  protected isWrong(name: 'code' | 'nameZh' | 'adminUserName'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }

  protected regionName(region: RegionOption): string {
    const above = this.regionList.value()?.items ?? [];
    const path: string[] = [];
    for (let at: RegionOption | undefined = region; at && at.level !== 'country'; at = above.find(other => other.id === at?.parentId)) {
      path.unshift(pickText(at.name, this.context.language()));
    }
    return `${path.join(' › ')}（${region.code}）`;
  }
}
