import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ModalCloseDirective, ModalComponent, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, LocalizedText, pickText } from '../core/localized-text';
import { formatNumber, parseNumber, toWan, toYuan } from '../core/money';
import { LabelPipe } from '../shared/pipes';
import { Doc, DocAction, DocumentKind, Field } from './document-kind';
import { DocFile, DocumentApi } from './document-api';
import { FileField } from './file-field';

const REFERENCE_LIMIT = '1000';

interface Choice {
  value: string;
  text: string;
}

/** The form of one action, made from its fields; creating is an action without a document. */
@Component({
  selector: 'app-action-dialog',
  imports: [FileField, LabelPipe, LocalizationPipe, ModalCloseDirective, ModalComponent, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './action-dialog.html',
})
export class ActionDialog implements OnInit {
  private readonly api = inject(DocumentApi);
  private readonly toaster = inject(ToasterService);
  protected readonly context = inject(CountyContext);

  readonly kind = input.required<DocumentKind>();
  readonly action = input.required<DocAction>();
  /** The document; none when a new one is made. */
  readonly document = input<Doc | null>(null);
  readonly done = output<Doc | null>();
  readonly closed = output<void>();

  protected readonly visible = signal(true);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly submitted = signal(false);
  protected readonly choices = signal<Record<string, Choice[]>>({});
  protected readonly files = signal<Record<string, DocFile[]>>({});
  protected form = new FormGroup<Record<string, FormControl | FormArray>>({});

  protected readonly title = computed(() => this.context.text(`Action:${this.kind().type}:${this.action().name}`, this.context.text(`Action:${this.action().name}`, this.action().name)));
  protected readonly isDanger = computed(() => this.action().tone === 'danger');

  ngOnInit(): void {
    for (const field of this.action().fields) {
      if (field.type === 'files') continue;

      this.form.addControl(field.name, field.type === 'rows' ? this.rowsOf(field) : this.controlOf(field, initialOf(field, this.document())));
    }
    void this.loadChoices();
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

  protected label(field: Field): string {
    return this.context.text(field.label ?? `Field:${field.name}`, field.name);
  }

  protected optionText(field: Field, option: string): string {
    return this.context.text(`Enum:${field.enumType}:${option}`, option);
  }

  protected toggle(name: string, option: string, isOn: boolean): void {
    const chosen = (this.control(name).value as string[] | null) ?? [];
    this.control(name).setValue(isOn ? [...chosen, option] : chosen.filter(value => value !== option));
  }

  protected problem(field: Field): string | null {
    if (field.type === 'files') {
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
    const fields = this.action().fields;
    if (this.form.invalid || fields.some(field => !!this.problem(field))) {
      this.error.set(this.context.text('Validation:Form'));
      return;
    }

    this.error.set(null);
    this.busy.set(true);
    try {
      const body: Doc = {};
      for (const field of fields) body[field.name] = this.valueOf(field);
      const document = this.document();
      if (this.action().stamped && document) body['concurrencyStamp'] = document['concurrencyStamp'];
      const result = document
        ? await firstValueFrom(this.api.act(this.kind(), this.action(), document['id'] as string, body))
        : await firstValueFrom(this.api.create(this.kind(), body));
      this.toaster.success('::Saved', '', { life: 3000 });
      this.done.emit(result);
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
    const validators = field.required && field.type !== 'bool' ? [Validators.required] : [];
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
    return new FormGroup(Object.fromEntries((field.fields ?? []).map(column => [column.name, this.controlOf(column, row[column.name] ?? initialOf(column, null))])));
  }

  private valueOf(field: Field): unknown {
    if (field.type === 'files') return (this.files()[field.name] ?? []).map(file => file.id);
    if (field.type === 'rows') {
      return this.rows(field).controls.map(row => Object.fromEntries((field.fields ?? []).map(column => [column.name, fromInput(column, row.controls[column.name].value)])));
    }

    return fromInput(field, this.control(field.name).value);
  }

  private async loadChoices(): Promise<void> {
    const fields = this.action().fields.flatMap(field => [field, ...(field.fields ?? [])]).filter(field => field.ref);
    for (const field of fields) {
      try {
        const page = await firstValueFrom(this.api.list(field.ref!.api, { maxResultCount: REFERENCE_LIMIT, ...field.ref!.query }));
        const items = page.items.map(item => ({
          value: String(read(item, field.ref!.value)),
          text: field.ref!.text.map(name => pickText(read(item, name) as LocalizedText | string, this.context.language())).filter(Boolean).join(' '),
        }));
        this.choices.update(all => ({ ...all, [field.name]: items }));
      } catch (error) {
        this.error.set(errorText(error, this.context.text('LoadFailed')));
      }
    }
  }
}

function isNumber(field: Field): boolean {
  return field.type === 'wan' || field.type === 'number' || field.type === 'percent';
}

function initialOf(field: Field, document: Doc | null): unknown {
  if (typeof field.initial !== 'function') return field.initial;
  return document ? (field.initial as (doc: Doc) => unknown)(document) : undefined;
}

function toInput(field: Field, value: unknown): unknown {
  if (field.type === 'bool') return value ?? false;
  if (field.type === 'enums') return value ?? [];
  if (value === null || value === undefined) return field.type === 'enum' && field.required && field.options?.length ? field.options[0] : null;
  if (field.type === 'wan') return formatNumber(toWan(value as number));
  if (field.type === 'localized') return pickText(value as LocalizedText, BASE_CULTURE);
  return value;
}

function fromInput(field: Field, value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return field.type === 'enums' ? [] : null;
  if (field.type === 'wan') return toYuan(parseNumber(value)!);
  if (isNumber(field)) return parseNumber(value);
  if (field.type === 'localized') return { [BASE_CULTURE]: String(value).trim() };
  return typeof value === 'string' ? value.trim() : value;
}

function read(item: Doc, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Doc | null)?.[name], item);
}
