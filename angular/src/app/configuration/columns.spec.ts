import { FormControl, FormGroup } from '@angular/forms';
import { describe, expect, it } from 'vitest';
import { SectionColumn } from '../core/models';
import { cellText, controlKind, formValues, fromControl, isWan, listColumns, titleColumn, toControl, unitOf } from './columns';

const cultures = ['zh-Hans', 'bo'];
const amount: SectionColumn = { name: 'amount', type: 'number', unit: 'yuan' };
const name: SectionColumn = { name: 'name', type: 'localized', required: true, maxLength: 4000 };

describe('columns of a configuration section', () => {
  it('choose the control of the form', () => {
    const kinds = (['string', 'text', 'number', 'integer', 'boolean', 'date', 'enum', 'localized', 'localizedText'] as const).map(type =>
      controlKind({ name: 'x', type }),
    );
    expect(kinds).toEqual(['input', 'textarea', 'number', 'number', 'checkbox', 'date', 'select', 'localized', 'localized']);
    expect(controlKind({ name: 'levelCode', type: 'string', reference: 'network-level' })).toBe('reference');
  });

  it('edit amounts in 万元 and send yuan', () => {
    const control = toControl(amount, 80_000, cultures);
    expect(control.value).toBe('8');
    control.setValue('8.5');
    expect(fromControl(amount, control, 80_000)).toBe(85_000);
  });

  it('leave unit prices in yuan, as documents print them', () => {
    const price: SectionColumn = { name: 'unitPrice', type: 'number', unit: 'yuan' };
    expect(isWan(price)).toBe(false);
    expect(toControl(price, 1600, cultures).value).toBe('1600');
  });

  it('say their unit once', () => {
    const texts: Record<string, string> = { 'Unit:Wan': '万元', 'Unit:workingDay': '工作日', 'Field:amount': '金额', 'Field:days': '公示工作日', 'Field:workingDayLimit': '限期' };
    const unit = (name: string, of?: string) => unitOf({ name, type: 'number', unit: of }, (key, fallback) => texts[key] ?? fallback ?? key);
    expect([unit('amount', 'yuan'), unit('workingDayLimit', 'workingDay'), unit('days', 'workingDay'), unit('amount')]).toEqual(['万元', '工作日', '', '']);
  });

  it('send null for what is left empty', () => {
    expect(fromControl(amount, new FormControl(''), null)).toBeNull();
    expect(fromControl({ name: 'source', type: 'string' }, new FormControl(' '), null)).toBeNull();
    expect(fromControl({ name: 'start', type: 'date' }, new FormControl(''), null)).toBeNull();
    expect(fromControl({ name: 'isPublic', type: 'boolean' }, new FormControl(null), null)).toBe(false);
  });

  it('refuse what is no number, or no whole number', () => {
    const control = toControl(amount, null, cultures);
    control.setValue('八万');
    expect(control.errors).toEqual({ decimal: true });
    const years = toControl({ name: 'years', type: 'integer' }, 3, cultures);
    years.setValue('2.5');
    expect(years.errors).toEqual({ integer: true });
    years.setValue('');
    expect(years.valid).toBe(true);
  });

  it('keep to the length of a text', () => {
    const control = toControl({ name: 'code', type: 'string', required: true, maxLength: 3 }, 'abcd', cultures);
    expect(control.errors?.['maxlength']).toBeTruthy();
    control.setValue('');
    expect(control.errors?.['required']).toBe(true);
  });

  it('start a new enum value with the first option', () => {
    expect(toControl({ name: 'kind', type: 'enum', options: ['phase', 'milestone'] }, undefined, cultures).value).toBe('phase');
  });

  it('have one text and one confirmation per language', () => {
    const control = toControl(name, { 'zh-Hans': '泽库县', 'bo~draft': 'ཀ' }, cultures) as FormGroup;
    expect(control.value).toEqual({ 'zh-Hans': { text: '泽库县', confirmed: true }, bo: { text: 'ཀ', confirmed: false } });
  });

  it('keep a draft a draft until it is confirmed', () => {
    const before = { 'zh-Hans': '泽库县', 'bo~draft': 'ཀ' };
    const control = toControl(name, before, cultures) as FormGroup;
    expect(fromControl(name, control, before)).toEqual(before);
    control.get(['bo', 'confirmed'])!.setValue(true);
    expect(fromControl(name, control, before)).toEqual({ 'zh-Hans': '泽库县', bo: 'ཀ' });
  });

  it('keep languages that the form does not show', () => {
    const before = { 'zh-Hans': '泽库县', en: 'Zeku' };
    expect(fromControl(name, toControl(name, before, cultures), before)).toEqual(before);
  });

  it('want the Chinese wording of a required text', () => {
    const control = toControl(name, { bo: 'ཀ' }, cultures) as FormGroup;
    expect(control.errors).toEqual({ localizedRequired: true });
    control.get(['zh-Hans', 'text'])!.setValue('泽库县');
    expect(control.valid).toBe(true);
  });

  it('keep values that no column describes', () => {
    const form = new FormGroup({ amount: toControl(amount, 10_000, cultures) });
    expect(formValues([amount], form, { amount: 1, other: 'x' })).toEqual({ amount: 10_000, other: 'x' });
  });

  it('lead a list with code and name, and leave long texts to the form', () => {
    const columns: SectionColumn[] = [
      { name: 'code', type: 'string' },
      { name: 'order', type: 'integer' },
      { name: 'kind', type: 'enum' },
      { name: 'duty', type: 'localizedText' },
      name,
      { name: 'note', type: 'localized' },
    ];
    expect(listColumns(columns).map(column => column.name)).toEqual(['code', 'name', 'kind']);
    expect(titleColumn(columns)?.name).toBe('name');
    expect(titleColumn([])).toBeNull();
  });

  it('print cells as people read them', () => {
    const words = (value: string) => ({ open: '待核' })[value] ?? value;
    expect(cellText(amount, 80_000, 'zh-Hans', words)).toBe('8.00');
    expect(cellText({ name: 'status', type: 'enum' }, 'open', 'zh-Hans', words)).toBe('待核');
    expect(cellText({ name: 'start', type: 'date' }, '2020-04-01T00:00:00', 'zh-Hans', words)).toBe('2020-04-01');
    expect(cellText({ name: 'year', type: 'integer' }, 2019, 'zh-Hans', words)).toBe('2019');
    expect(cellText({ name: 'villages', type: 'integer' }, 23648, 'zh-Hans', words)).toBe('23,648');
    expect(cellText({ name: 'isPublic', type: 'boolean' }, false, 'zh-Hans', words)).toBe('');
    expect(cellText(name, { 'zh-Hans': '泽库县', en: 'Zeku' }, 'en', words)).toBe('Zeku');
    expect(cellText(name, null, 'en', words)).toBe('');
  });
});
