import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, ValidatorFn, Validators } from '@angular/forms';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ModalCloseDirective, ModalComponent, ToasterService } from '@abp/ng.theme.shared';
import { distinctUntilChanged, firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, languageList, LocalizedText, pickText, textIn } from '../core/localized-text';
import { formatNumber, parseNumber, toWan, toYuan } from '../core/money';
import { LabelPipe } from '../shared/pipes';
import { Doc, DocAction, DocumentKind, Field, flatten } from './document-kind';
import { DocFile, DocumentApi } from './document-api';
import { optionKey } from './field-text';
import { FileField } from './file-field';
import { LocalizedField } from './localized-field';
import { RefPicker } from './ref-picker';

const REFERENCE_LIMIT = '1000';

interface Choice {
  value: string;
  text: string;
}

/** The form of one action, made from its fields; creating is an action without a document. */
@Component({
  selector: 'app-action-dialog',
  imports: [FileField, LabelPipe, LocalizedField, LocalizationPipe, ModalCloseDirective, ModalComponent, ReactiveFormsModule, RefPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './action-dialog.html',
})
export class ActionDialog implements OnInit {
  private readonly api = inject(DocumentApi);
  private readonly countyApi = inject(CountyCloudApi);
  private readonly toaster = inject(ToasterService);
  private readonly permissions = inject(PermissionService);
  protected readonly context = inject(CountyContext);

  readonly kind = input.required<DocumentKind>();
  readonly action = input.required<DocAction>();
  /** The document; none when a new one is made. */
  readonly document = input<Doc | null>(null);
  /** What the fields of a new document show at first, by their names. */
  readonly preset = input<Doc>({});
  readonly done = output<Doc | null>();
  readonly closed = output<void>();

  protected readonly visible = signal(true);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly submitted = signal(false);
  protected readonly choices = signal<Record<string, Choice[]>>({});
  protected readonly files = signal<Record<string, DocFile[]>>({});
  /** What the form asks of this reader: not what only others may choose. */
  protected readonly fields = computed(() => this.action().fields.filter(field => !field.policy || this.permissions.getGrantedPolicy(field.policy)));
  /** Languages of the county's texts; read only when the form has a localized field. */
  protected readonly cultures = signal<string[]>([BASE_CULTURE]);
  /** What the rows of the form were made from, for what they only show. */
  private readonly rowSources = new WeakMap<FormGroup, Doc>();
  protected form = new FormGroup<Record<string, FormControl | FormArray>>({});

  protected readonly title = computed(() => this.context.text(`Action:${this.kind().type}:${this.action().name}`, this.context.text(`Action:${this.action().name}`, this.action().name)));
  protected readonly isDanger = computed(() => this.action().tone === 'danger');

  ngOnInit(): void {
    for (const field of this.fields()) {
      if (isUpload(field)) continue;

      this.form.addControl(field.name, field.type === 'rows' ? this.rowsOf(field) : this.controlOf(field, initialOf(field, this.document()) ?? this.preset()[field.name]));
    }
    this.askWhatFits();
    this.form.valueChanges.subscribe(() => this.askWhatFits());
    void this.loadChoices();
    if (this.fields().some(field => field.type === 'localized')) void this.loadCultures();
  }

  /** Whether the field is asked for now. */
  protected isAsked(field: Field): boolean {
    return !field.when || field.when(this.form.getRawValue());
  }

  protected fixedText(row: FormGroup, column: Field): string {
    const source = this.rowSources.get(row) ?? {};
    return pickText((column.shows ? column.shows(source, this.document()) : source[column.name]) as LocalizedText | string, this.context.language());
  }

  /** Rows that only belong to what is there are neither added nor taken away. */
  protected isOpenEnded(field: Field): boolean {
    return !field.fields?.some(column => column.type === 'fixed');
  }

  protected control(name: string): FormControl {
    return this.form.controls[name] as FormControl;
  }

  protected rows(field: Field): FormArray<FormGroup<Record<string, FormControl>>> {
    return this.form.controls[field.name] as FormArray<FormGroup<Record<string, FormControl>>>;
  }

  protected addRow(field: Field): void {
    this.rows(field).push(this.rowOf(field, {}));
  }

  protected removeRow(field: Field, index: number): void {
    this.rows(field).removeAt(index);
  }

  protected setFiles(name: string, files: DocFile[]): void {
    this.files.update(all => ({ ...all, [name]: files }));
  }

  protected setRowFiles(row: FormGroup<Record<string, FormControl>>, name: string, files: DocFile[]): void {
    row.controls[name].setValue(files.map(file => file.id));
  }

  protected label(field: Field): string {
    return this.context.text(field.label ?? `Field:${field.name}`, field.name);
  }

  protected optionText(field: Field, option: string): string {
    return this.context.text(`${optionKey(field)}${option}`, option);
  }

  protected toggle(name: string, option: string, isOn: boolean): void {
    const chosen = (this.control(name).value as string[] | null) ?? [];
    this.control(name).setValue(isOn ? [...chosen, option] : chosen.filter(value => value !== option));
  }

  protected problem(field: Field): string | null {
    if (isUpload(field)) {
      return this.submitted() && field.required && !this.files()[field.name]?.length ? this.context.text('Validation:Required') : null;
    }

    return this.problemOf(this.form.controls[field.name]);
  }

  protected problemOf(control: FormControl | FormArray): string | null {
    if (!this.submitted() || control.valid) return null;
    return this.context.text(control.errors?.['number'] ? 'Validation:Number' : 'Validation:Required');
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;

    this.submitted.set(true);
    this.form.markAllAsTouched();
    const fields = this.fields().filter(field => this.isAsked(field));
    if (this.form.invalid || fields.some(field => !!this.problem(field))) {
      this.error.set(this.context.text('Validation:Form'));
      return;
    }

    this.error.set(null);
    this.busy.set(true);
    try {
      const body: Doc = (this.document() && this.action().keeps?.(this.document()!)) || {};
      for (const field of fields) {
        const target = field.into ? ((body[field.into] ??= {}) as Doc) : body;
        target[field.name] = this.valueOf(field);
      }
      const document = this.document();
      if (this.action().stamped && document) body['concurrencyStamp'] = document['concurrencyStamp'];
      const result = document
        ? await firstValueFrom(this.api.act(this.kind(), this.action(), document['id'] as string, body))
        : await firstValueFrom(this.api.create(this.kind(), body));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.done.emit(result && flatten(result));
    } catch (error) {
      this.error.set(isConflict(error) ? this.context.text('Conflict') : errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected onVisibleChange(visible: boolean): void {
    this.visible.set(visible);
    if (!visible) this.closed.emit();
  }

  private controlOf(field: Field, value: unknown): FormControl {
    const validators = field.required && field.type !== 'bool' ? [field.type === 'localized' ? needsBaseText : Validators.required] : [];
    if (isNumber(field)) {
      validators.push(control => (control.value === null || control.value === '' || parseNumber(control.value) !== null ? null : { number: true }));
    }

    return new FormControl(toInput(field, value), validators);
  }

  private rowsOf(field: Field): FormArray {
    const rows = (initialOf(field, this.document()) as Doc[] | null | undefined) ?? [];
    return new FormArray(rows.map(row => this.rowOf(field, row)));
  }

  private rowOf(field: Field, row: Doc): FormGroup<Record<string, FormControl>> {
    const group = new FormGroup(Object.fromEntries((field.fields ?? []).map(column => [column.name, this.controlOf(column, row[column.name] ?? initialOf(column, null))])));
    this.rowSources.set(group, row);
    return group;
  }

  private askWhatFits(): void {
    for (const field of this.fields()) {
      const control = field.when && this.form.controls[field.name];
      if (!control) continue;

      if (this.isAsked(field)) control.enable({ emitEvent: false });
      else control.disable({ emitEvent: false });
    }
  }

  private async loadCultures(): Promise<void> {
    try {
      this.cultures.set(languageList((await firstValueFrom(this.countyApi.countyProfile({ skipHandleError: true }))).values.contentLanguages));
    } catch {
      // A county without a profile is written in Chinese.
    }
  }

  private valueOf(field: Field): unknown {
    if (field.type === 'papers') return (this.files()[field.name] ?? []).map(file => ({ attachmentId: file.id, kind: file.category }));
    if (field.type === 'files') return (this.files()[field.name] ?? []).map(file => file.id);
    if (field.type === 'file') return this.files()[field.name]?.[0]?.id ?? null;
    if (field.type === 'rows') {
      return this.rows(field).controls.map(row => Object.fromEntries((field.fields ?? []).map(column => [column.name, fromInput(column, row.controls[column.name].value)])));
    }

    return fromInput(field, this.control(field.name).value);
  }

  private async loadChoices(): Promise<void> {
    for (const field of this.fields().filter(f => f.choices)) {
      const options = field.choices!(this.document() ?? {}).map(choice => ({ value: choice.value, text: pickText(choice.text as LocalizedText | string, this.context.language()) }));
      this.choices.update(all => ({ ...all, [field.name]: options }));
    }

    const fields = this.fields().flatMap(field => [field, ...(field.fields ?? [])]).filter(field => field.ref && !field.ref.isSearched);
    for (const field of fields) {
      const source = field.ref!.dependsOn;
      if (source) {
        this.form.controls[source].valueChanges.pipe(distinctUntilChanged()).subscribe(value => void this.loadDependent(field, value as string | null));
        continue;
      }

      try {
        const page = await firstValueFrom(this.api.list(field.ref!.api, { maxResultCount: REFERENCE_LIMIT, ...field.ref!.query }));
        this.offer(field, page.items);
      } catch (error) {
        this.error.set(errorText(error, this.context.text('LoadFailed')));
      }
    }
  }

  /** Choices that belong to what another field says, for example the nodes of the chosen sub-project. */
  private async loadDependent(field: Field, source: string | null): Promise<void> {
    this.offer(field, []);
    this.control(field.name).setValue(null);
    if (!source) return;

    try {
      const doc = await firstValueFrom(this.api.get(field.ref!.api, source));
      if (this.control(field.ref!.dependsOn!).value === source) this.offer(field, (doc[field.ref!.items!] as Doc[] | undefined) ?? []);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('LoadFailed')));
    }
  }

  private offer(field: Field, items: Doc[]): void {
    const choices = items.filter(item => !field.ref!.where || field.ref!.where(item)).map(item => ({
      value: String(read(item, field.ref!.value)),
      text: field.ref!.text.map(name => pickText(read(item, name) as LocalizedText | string, this.context.language())).filter(Boolean).join(' '),
    }));
    this.choices.update(all => ({ ...all, [field.name]: choices }));
  }
}

function isNumber(field: Field): boolean {
  return field.type === 'wan' || field.type === 'number' || field.type === 'percent';
}

function isUpload(field: Field): boolean {
  return field.type === 'files' || field.type === 'papers' || field.type === 'file';
}

const needsBaseText: ValidatorFn = control => (textIn(control.value as LocalizedText | null, BASE_CULTURE).trim() ? null : { required: true });

function initialOf(field: Field, document: Doc | null): unknown {
  if (typeof field.initial !== 'function') return field.initial;
  return document ? (field.initial as (doc: Doc) => unknown)(document) : undefined;
}

function toInput(field: Field, value: unknown): unknown {
  if (field.type === 'files') return value ?? [];
  if (field.type === 'month') return typeof value === 'string' ? value.slice(0, 7) : null;
  if (field.type === 'bool') return value ?? false;
  if (field.type === 'enums' || field.type === 'refs') return value ?? [];
  if (value === null || value === undefined) return field.type === 'enum' && field.required && field.options?.length ? field.options[0] : null;
  if (field.type === 'wan') return formatNumber(toWan(value as number));
  if (field.type === 'localized') return typeof value === 'string' ? { [BASE_CULTURE]: value } : value;
  return value;
}

function fromInput(field: Field, value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return field.type === 'enums' || field.type === 'refs' ? [] : null;
  if (field.type === 'wan') return toYuan(parseNumber(value)!);
  if (field.type === 'month') return `${value as string}-01`;
  if (isNumber(field)) return parseNumber(value);
  return typeof value === 'string' ? value.trim() : value;
}

function read(item: Doc, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Doc | null)?.[name], item);
}
