import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ModalCloseDirective, ModalComponent, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, languageList, LocalizedText, pickText, scriptClass } from '../core/localized-text';
import { parseNumber, toYuan, formatNumber } from '../core/money';
import { ConfigurationSection, SectionColumn, SectionItem } from '../core/models';
import { LabelPipe } from '../shared/pipes';
import { BrandPictureField } from './brand-picture-field';
import { workKinds } from '../documents/kinds/fields';
import { controlKind, formValues, isLong, isWan, SETS, setValues, titleColumn, toControl, unitOf } from './columns';
import { SectionStore } from './section-store';

/** More rows than any section of the four counties has; a choice longer than that would be no help. */
const REFERENCE_LIMIT = 1000;

/** Row that a column may point at. */
interface ReferenceOption {
  code: string;
  title: string;
}

/** Form of one record, made from the section's columns. Also edits budget items. */
@Component({
  selector: 'app-item-dialog',
  imports: [BrandPictureField, LabelPipe, LocalizationPipe, ModalCloseDirective, ModalComponent, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-dialog.html',
})
export class ItemDialog implements OnInit {
  private readonly api = inject(CountyCloudApi);
  private readonly store = inject(SectionStore);
  private readonly toaster = inject(ToasterService);
  protected readonly context = inject(CountyContext);

  readonly section = input.required<ConfigurationSection>();
  /** Record to edit; none to create one. */
  readonly itemId = input<string | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly visible = signal(true);
  protected readonly busy = signal(false);
  protected readonly form = signal<FormGroup | null>(null);
  protected readonly cultures = signal<string[]>([BASE_CULTURE]);
  protected readonly error = signal<string | null>(null);
  protected readonly conflict = signal(false);
  protected readonly submitted = signal(false);
  /** Rows that a column may point at, by the column's name. */
  protected readonly references = signal<Record<string, ReferenceOption[]>>({});
  /** Words that a column may hold several of, by the column's name. */
  protected readonly sets = signal<Record<string, { value: string; text: string }[]>>({});
  private item: SectionItem | null = null;

  protected readonly columns = computed(() => this.section().columns);
  protected readonly title = computed(() => {
    const name = this.context.text(`Section:${this.section().name}`, this.section().name);
    return `${this.context.text(this.itemId() ? 'Edit' : 'New')} · ${name}`;
  });

  protected readonly controlKind = controlKind;
  protected readonly isWan = isWan;
  protected readonly isLong = isLong;
  protected readonly scriptClass = scriptClass;
  protected readonly baseCulture = BASE_CULTURE;

  ngOnInit(): void {
    void this.load();
  }

  /** Reads the record anew; after a conflict this is what brings the other person's values. */
  protected async load(): Promise<void> {
    this.error.set(null);
    this.conflict.set(false);
    this.submitted.set(false);
    this.busy.set(true);
    try {
      const id = this.itemId();
      const [languages, item] = await Promise.all([
        this.contentLanguages(),
        id ? firstValueFrom(this.api.sectionItem(this.section().name, id)) : null,
      ]);
      this.cultures.set(languages);
      this.item = item;
      const form = new FormGroup({});
      for (const column of this.columns()) form.addControl(column.name, toControl(column, item?.values[column.name], this.cultures()));
      this.references.set(await this.loadReferences());
      this.sets.set(await this.loadSets());
      this.form.set(form);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('LoadFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (!form || this.busy()) return;

    this.submitted.set(true);
    form.markAllAsTouched();
    if (form.invalid) {
      this.error.set(this.context.text('Validation:Form'));
      return;
    }

    this.error.set(null);
    this.busy.set(true);
    try {
      const values = formValues(this.columns(), form, this.item?.values ?? {});
      const call = this.item
        ? this.api.updateSectionItem(this.section().name, { ...this.item, values })
        : this.api.createSectionItem(this.section().name, values);
      await firstValueFrom(call);
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.conflict.set(isConflict(error));
      this.error.set(isConflict(error) ? this.context.text('Conflict') : errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected onVisibleChange(visible: boolean): void {
    this.visible.set(visible);
    if (!visible) this.closed.emit();
  }

  protected control(column: SectionColumn): FormControl {
    return this.form()!.controls[column.name] as FormControl;
  }

  protected languageControl(column: SectionColumn, culture: string, part: 'text' | 'confirmed'): FormControl {
    return this.form()!.get([column.name, culture, part]) as FormControl;
  }

  /** Message of the first broken rule of a column, once the person has been there. */
  protected problem(column: SectionColumn): string | null {
    const control = this.form()?.controls[column.name];
    if (!control || control.valid || !(control.touched || this.submitted())) return null;

    const errors = control.errors ?? this.firstLanguageErrors(column) ?? {};
    if (errors['required'] || errors['localizedRequired']) return this.context.text('Validation:Required');
    if (errors['maxlength']) return this.context.text('Validation:MaxLength', undefined, String(errors['maxlength'].requiredLength));
    if (errors['integer']) return this.context.text('Validation:Integer');
    return this.context.text('Validation:Decimal');
  }

  /** The typed 万元 as yuan, so that a slip by a factor of ten thousand is seen before it is saved. */
  protected yuanHint(column: SectionColumn): string | null {
    const wan = parseNumber(this.control(column).value);
    return wan === null ? null : `= ${formatNumber(toYuan(wan), 0, 2)} ${this.context.text('Unit:yuan')}`;
  }

  protected unitText(column: SectionColumn): string {
    return unitOf(column, (key, fallback) => this.context.text(key, fallback));
  }

  protected isChosen(column: SectionColumn, word: string): boolean {
    return setValues(this.control(column).value).includes(word);
  }

  /** Adds or takes a word, and leaves the others in their order. */
  protected choose(column: SectionColumn, word: string, chosen: boolean): void {
    const others = setValues(this.control(column).value).filter(other => other !== word);
    this.control(column).setValue((chosen ? [...others, word] : others).join(';'));
    this.control(column).markAsDirty();
  }

  protected optionText(column: SectionColumn, option: string): string {
    return this.context.text(`Enum:${column.enumType ?? column.name}:${option}`, option);
  }

  protected recordTitle(): string {
    const values = this.item?.values ?? {};
    const title = titleColumn(this.columns());
    return [values['code'], title && pickText(values[title.name] as LocalizedText | string, this.context.language())].filter(part => part).join(' ');
  }

  /** What was chosen before stays on offer, though it is no longer among the words. */
  private async loadSets(): Promise<Record<string, { value: string; text: string }[]>> {
    const sets: Record<string, { value: string; text: string }[]> = {};
    for (const column of this.columns().filter(c => controlKind(c) === 'set')) {
      const words = column.name === 'roles' ? (await firstValueFrom(this.api.signerRoles())).items : workKinds;
      const all = [...new Set([...words, ...setValues(this.item?.values[column.name])])];
      sets[column.name] = all.map(value => ({ value, text: this.context.text(SETS.get(column.name)! + value, value) }));
    }
    return sets;
  }

  /** A county without a profile, or one this person may not see, is written in Chinese until it says otherwise. */
  private async contentLanguages(): Promise<string[]> {
    try {
      return languageList((await firstValueFrom(this.api.countyProfile({ skipHandleError: true }))).values.contentLanguages);
    } catch {
      return [BASE_CULTURE];
    }
  }

  /** The rows of the sections that this one points at; one read a section. A value that no row has stays on offer. */
  private async loadReferences(): Promise<Record<string, ReferenceOption[]>> {
    const columns = this.columns().filter(column => column.reference);
    const sections = [...new Set(columns.map(column => column.reference!))];
    const rows = new Map(await Promise.all(sections.map(async name => [name, await this.rowsOf(name)] as const)));
    return Object.fromEntries(
      columns.map(column => {
        const options = rows.get(column.reference!) ?? [];
        const value = this.item?.values[column.name] as string | null | undefined;
        const isKnown = !value || options.some(option => option.code === value);
        return [column.name, isKnown ? options : [{ code: value, title: '' }, ...options]];
      }),
    );
  }

  private async rowsOf(name: string): Promise<ReferenceOption[]> {
    const [section, page] = await Promise.all([
      this.store.section(name),
      firstValueFrom(this.api.sectionItems(name, { maxResultCount: REFERENCE_LIMIT })),
    ]);
    const title = titleColumn(section?.columns ?? []);
    return page.items.map(({ values }) => ({
      code: String(values['code']),
      title: title ? pickText(values[title.name] as LocalizedText | string, this.context.language()) : '',
    }));
  }

  private firstLanguageErrors(column: SectionColumn): Record<string, { requiredLength: number }> | null {
    for (const culture of this.cultures()) {
      const errors = this.form()?.get([column.name, culture, 'text'])?.errors;
      if (errors) return errors;
    }
    return null;
  }
}
