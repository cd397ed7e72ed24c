import { inject, Pipe, PipeTransform } from '@angular/core';
import { CountyContext } from '../core/county-context';
import { dateOnly, dateTime } from '../core/dates';
import { LocalizedText, pickText } from '../core/localized-text';
import { formatNumber, formatWan } from '../core/money';
import { Field } from './document-kind';

/** A value of a document as people read it. */
@Pipe({ name: 'fieldText', pure: false })
export class FieldTextPipe implements PipeTransform {
  private readonly context = inject(CountyContext);

  transform(value: unknown, field: Field): string {
    return fieldText(value, field, this.context);
  }
}

/** Text of a value; empty when there is none. */
export function fieldText(value: unknown, field: Field, context: CountyContext): string {
  if (value === null || value === undefined || value === '') return field.empty ? context.text(field.empty) : '';

  switch (field.type) {
    case 'wan':
      return `${formatWan(value as number)} ${context.text('Unit:Wan')}`;
    case 'number':
      return formatNumber(value as number);
    case 'percent':
      return `${formatNumber(value as number, 0, 2)} %`;
    case 'bool':
      return context.text(value ? 'Yes' : 'No');
    case 'month':
      return (value as string).slice(0, 7);
    case 'date':
      return dateOnly(value as string);
    case 'instant':
      return dateTime(value as string);
    case 'enum':
      return context.text(`${optionKey(field)}${value as string}`, value as string);
    case 'fileLinks':
      return (Array.isArray(value) ? value.length > 0 : !!value) ? ' ' : '';
    case 'enums':
    case 'list':
      return (value as unknown[]).map(item => (field.enumType ? context.text(`${optionKey(field)}${item as string}`, item as string) : typeof item === 'object' ? pickText(item as LocalizedText, context.language()) : String(item))).join('、');
    default:
      return typeof value === 'object' ? pickText(value as LocalizedText, context.language()) : String(value);
  }
}

/** What the key of an option's text begins with. */
export function optionKey(field: Field): string {
  return field.texts ?? `Enum:${field.enumType}:`;
}
