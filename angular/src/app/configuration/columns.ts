import { AbstractControl, FormControl, FormGroup, ValidationErrors, ValidatorFn, Validators } from '@angular/forms';
import { dateOnly } from '../core/dates';
import { BASE_CULTURE, isDraft, LocalizedText, pickText, textIn, withText } from '../core/localized-text';
import { formatNumber, formatWan, parseNumber, toWan, toYuan } from '../core/money';
import { SectionColumn, SectionValues } from '../core/models';

/** What a column looks like in a form. */
export type ControlKind = 'reference' | 'input' | 'textarea' | 'number' | 'checkbox' | 'date' | 'select' | 'localized' | 'picture' | 'set';

/** Columns that a list leaves to the form: they are long, or only matter to who checks the source. */
const FORM_ONLY = new Set(['order', 'quote', 'note', 'logoFile', 'colours']);

/** Columns that say what a record is, the first one there is leads. */
const TITLES = ['name', 'topic', 'term', 'statement', 'description', 'leg'];

/** Columns of a list at most; more would only be scrolled. */
const LIST_COLUMNS = 8;

/**
 * What people look for in a list, where the section's first columns are not it: keys for programs stay in the form, and what holds a
 * record back is seen without opening it.
 */
const LISTED: Record<string, readonly string[]> = {
  note: ['code', 'statement', 'reading', 'section', 'status'],
  department: ['code', 'name', 'kind', 'leadingGroupRole', 'duty'],
  phase: ['code', 'name', 'kind', 'start', 'end', 'dateText', 'isTentative'],
  'programme-rule': ['code', 'description', 'operator', 'value', 'unit', 'appliesTo', 'effectiveFrom'],
  'fund-source': ['code', 'name', 'kind', 'amount', 'isMinimum', 'date', 'document'],
  'fund-instalment': ['code', 'name', 'amount', 'release', 'condition', 'isAllocated'],
  'kpi-target': ['code', 'name', 'level2', 'operator', 'value', 'valueMax', 'unit'],
  'network-level': ['code', 'name', 'targetMin', 'targetMax', 'coveragePercent', 'areaSquareMetres', 'functions'],
  station: ['code', 'name', 'township', 'site', 'isDemonstration', 'status', 'plannedOpening', 'actualOpening'],
  'centre-area': ['code', 'name', 'areaSquareMetres', 'capacityPersons', 'functions'],
  'equipment-item': ['code', 'name', 'quantity', 'quantityUnit', 'place', 'budgetItemCode'],
  village: ['code', 'name', 'township', 'povertyStatus', 'households', 'stationCode', 'hasCourier', 'hasBroadband'],
  service: ['code', 'name', 'levelCode', 'group', 'provider', 'isEnabled'],
  'fit-out': ['code', 'name', 'levelCode', 'kind', 'signText', 'scope', 'excludesCivilWorks'],
  'work-item': ['code', 'name', 'system', 'completionDate', 'relativeDeadline', 'responsibleUnits', 'supportingUnits'],
  post: ['code', 'name', 'departmentCode', 'personName', 'phone', 'staffSource', 'isBilingual', 'duty'],
  partner: ['code', 'name', 'kind', 'cooperation'],
  'management-rule': ['code', 'name', 'area', 'levelCode', 'phaseCode', 'regulates', 'postedAt'],
  'governing-document': ['code', 'name', 'documentNumber', 'level', 'issuer', 'date', 'governsFunds', 'governsAcceptance'],
  'acceptance-checklist': ['code', 'level', 'workKind', 'name', 'isRequired'],
  'calendar-day': ['date', 'isWorkingDay', 'name'],
  'training-plan-item': ['code', 'name', 'audience', 'operator', 'number', 'numberMax', 'unit', 'sessions'],
  'alert-rule': ['code', 'name', 'isOn', 'threshold', 'ownerRole', 'daysToAct', 'opensCase'],
  'input-product': ['code', 'name', 'kind', 'withdrawalDays', 'isBanned', 'appliesTo'],
  'test-item': ['code', 'name', 'kind', 'appliesTo', 'limit', 'unit', 'method'],
  'trace-responsibility': ['code', 'step', 'subjectKind', 'departmentCode', 'duty', 'source'],
  'trace-page': ['code', 'name', 'productCategory', 'coldChainLeast', 'coldChainMost', 'showsSurname', 'publishesReports'],
  'training-topic': ['code', 'topic', 'courseName', 'hours', 'review', 'holdReason'],
};

export function controlKind(column: SectionColumn): ControlKind {
  switch (column.type) {
    case 'text':
      return 'textarea';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'checkbox';
    case 'date':
      return 'date';
    case 'enum':
      return 'select';
    case 'localized':
    case 'localizedText':
      return 'localized';
    default:
      if (column.name === 'logoFile') return 'picture';
      if (SETS.has(column.name)) return 'set';
      return column.reference ? 'reference' : 'input';
  }
}

/** Columns that hold several of a known set of words, separated by semicolons, with the prefix of their texts. */
export const SETS: ReadonlyMap<string, string> = new Map([['roles', 'Role:'], ['workKinds', 'Enum:WorkKind:']]);

/** The words of such a column. */
export function setValues(value: unknown): string[] {
  return String(value ?? '').split(/[;；]/).map(word => word.trim()).filter(word => word);
}

/** Whether the column is an amount that people read and type in 万元. Unit prices stay in yuan, as documents print them. */
export function isWan(column: SectionColumn): boolean {
  return column.unit === 'yuan' && !/price/i.test(column.name);
}

/** The unit to show beside a column's name; none when the name says it already. */
export function unitOf(column: SectionColumn, text: (key: string, fallback?: string) => string): string {
  if (!column.unit) return '';

  const unit = isWan(column) ? text('Unit:Wan') : text(`Unit:${column.unit}`, column.unit);
  return text(`Field:${column.name}`, column.name).toLowerCase().includes(unit.toLowerCase()) ? '' : unit;
}

/** Whether the column holds a text in several languages. */
export function isLocalized(column: SectionColumn): boolean {
  return column.type === 'localized' || column.type === 'localizedText';
}

/** Whether a column needs more than one line. */
export function isLong(column: SectionColumn): boolean {
  return column.type === 'text' || column.type === 'localizedText';
}

/** The control for a column, filled with the value it has. */
export function toControl(column: SectionColumn, value: unknown, cultures: readonly string[]): AbstractControl {
  if (isLocalized(column)) return localizedControl(column, value as LocalizedText | string | null, cultures);

  return new FormControl(toInput(column, value), validatorsOf(column));
}

/** Value of the control in the shape of the API. */
export function fromControl(column: SectionColumn, control: AbstractControl, before: unknown): unknown {
  if (isLocalized(column)) return localizedValue(control as FormGroup, before as LocalizedText | string | null);

  const value: unknown = control.value;
  switch (column.type) {
    case 'number':
    case 'integer': {
      const number = parseNumber(value);
      return number !== null && isWan(column) ? toYuan(number) : number;
    }
    case 'boolean':
      return value === true;
    default:
      return typeof value === 'string' && value.trim() === '' ? null : value;
  }
}

/** All values of the form; columns that the form does not know keep what they had. */
export function formValues(columns: readonly SectionColumn[], form: FormGroup, before: SectionValues): SectionValues {
  const after: SectionValues = { ...before };
  for (const column of columns) after[column.name] = fromControl(column, form.controls[column.name], before[column.name]);
  return after;
}

/** Columns that a list shows. */
export function listColumns(columns: readonly SectionColumn[], section = ''): SectionColumn[] {
  const listed = LISTED[section]?.map(name => columns.find(column => column.name === name)).filter(column => column !== undefined);
  if (listed?.length) return listed;

  const title = titleColumn(columns);
  const others = columns.filter(column => column !== title && column.name !== 'code' && !isLong(column) && !FORM_ONLY.has(column.name));
  const leading = columns.filter(column => column.name === 'code');
  return [...leading, ...(title ? [title] : []), ...others].slice(0, LIST_COLUMNS);
}

/** The column that names a record, or null when only the code does. */
export function titleColumn(columns: readonly SectionColumn[]): SectionColumn | null {
  const name = TITLES.find(title => columns.some(column => column.name === title));
  return columns.find(column => column.name === name) ?? null;
}

/** Text of a value in a list. Enumeration values are looked up by the caller, who has the texts. */
export function cellText(column: SectionColumn, value: unknown, culture: string, enumText: (value: string) => string): string {
  if (value === null || value === undefined || value === '') return '';

  switch (column.type) {
    case 'localized':
    case 'localizedText':
      return pickText(value as LocalizedText | string, culture);
    case 'enum':
      return enumText(String(value));
    case 'date':
      return dateOnly(String(value));
    case 'boolean':
      return value === true ? '✓' : '';
    case 'number':
    case 'integer':
      return isWan(column) ? formatWan(Number(value)) : numberText(column, Number(value));
    default:
      return String(value);
  }
}

/** Years and other plain counts keep their digits together. */
function numberText(column: SectionColumn, value: number): string {
  return /year/i.test(column.name) ? String(value) : formatNumber(value);
}

function toInput(column: SectionColumn, value: unknown): unknown {
  switch (column.type) {
    case 'boolean':
      return value === true;
    case 'number':
    case 'integer':
      if (value === null || value === undefined) return column.name === 'order' ? '0' : '';
      return String(isWan(column) ? toWan(Number(value)) : value);
    case 'date':
      return dateOnly(value as string | null);
    case 'enum':
      return value ?? column.options?.[0] ?? '';
    default:
      return value ?? '';
  }
}

function validatorsOf(column: SectionColumn): ValidatorFn[] {
  const validators: ValidatorFn[] = [];
  if (column.required && column.type !== 'boolean') validators.push(Validators.required);
  if (column.maxLength && (column.type === 'string' || column.type === 'text')) validators.push(Validators.maxLength(column.maxLength));
  if (column.type === 'number') validators.push(decimalValidator);
  if (column.type === 'integer') validators.push(integerValidator);
  return validators;
}

const decimalValidator: ValidatorFn = control =>
  isBlank(control.value) || parseNumber(control.value) !== null ? null : { decimal: true };

const integerValidator: ValidatorFn = control =>
  isBlank(control.value) || Number.isInteger(parseNumber(control.value)) ? null : { integer: true };

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || String(value).trim() === '';
}

/** One text and one confirmation per language. */
function localizedControl(column: SectionColumn, value: LocalizedText | string | null, cultures: readonly string[]): FormGroup {
  const text: LocalizedText = typeof value === 'string' ? { [BASE_CULTURE]: value } : (value ?? {});
  const maxLength = column.maxLength ? [Validators.maxLength(column.maxLength)] : [];
  const group = new FormGroup({});
  for (const culture of cultures) {
    group.addControl(
      culture,
      new FormGroup({
        text: new FormControl(textIn(text, culture), maxLength),
        confirmed: new FormControl(culture === BASE_CULTURE || (!!textIn(text, culture) && !isDraft(text, culture))),
      }),
    );
  }
  if (column.required) group.addValidators(baseTextRequired);
  group.updateValueAndValidity();
  return group;
}

/** A required text needs its Chinese wording; the other languages can follow. */
function baseTextRequired(control: AbstractControl): ValidationErrors | null {
  const text = (control as FormGroup).get([BASE_CULTURE, 'text'])?.value as string | undefined;
  return text?.trim() ? null : { localizedRequired: true };
}

function localizedValue(group: FormGroup, before: LocalizedText | string | null): LocalizedText {
  let text: LocalizedText = typeof before === 'string' ? { [BASE_CULTURE]: before } : (before ?? {});
  for (const [culture, control] of Object.entries(group.controls)) {
    const { text: value, confirmed } = control.value as { text: string | null; confirmed: boolean };
    text = withText(text, culture, value ?? '', confirmed || culture === BASE_CULTURE);
  }
  return text;
}
