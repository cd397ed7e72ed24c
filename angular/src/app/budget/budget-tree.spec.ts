import { describe, expect, it } from 'vitest';
import { BudgetCheck, BudgetIssue, BudgetItem, BudgetItemValues } from '../core/models';
import { BudgetFilter, buildTree, hasNote, isBreaking, issueUnit, parentCodes, visibleRows } from './budget-tree';

function item(code: string, parentCode: string | null, values: Partial<BudgetItemValues> = {}, check: BudgetCheck = 'ok'): BudgetItem {
  return { id: code, level: 0, check, values: { code, parentCode, order: 0, kind: 'line', name: { 'zh-Hans': code }, amount: 0, ...values } };
}

// The head of Milin's table: one system, two categories, four lines.
const milin = [
  item('S1', null, { kind: 'system', name: { 'zh-Hans': '公共服务中心体系' }, order: 1 }, 'notApplicable'),
  item('C2', 'S1', { kind: 'category', name: { 'zh-Hans': 'O2O 销售中心' }, order: 20 }, 'notApplicable'),
  item('C1', 'S1', { kind: 'category', name: { 'zh-Hans': '整体装修改造' }, order: 10 }, 'notApplicable'),
  item('1', 'C1', { name: { 'zh-Hans': '全部区域的装修改造' }, specification: '400 m²', order: 11 }),
  item('2', 'C2', { name: { 'zh-Hans': '现场定制展柜' }, order: 21, note: { 'zh-Hans': '未载数量' } }, 'noQuantity'),
  item('3', 'C2', { name: { 'zh-Hans': '形象墙' }, order: 22 }),
  item('4', 'C2', { name: { 'zh-Hans': '大厅吧台' }, unitPriceText: '5000 元/套', order: 23 }),
];

const all = (items: BudgetItem[]) => new Set(parentCodes(buildTree(items)));
const codes = (filter: Partial<BudgetFilter>, expanded: Set<string> = new Set(), items = milin) =>
  visibleRows(buildTree(items), expanded, { text: '', onlyWithNote: false, ...filter }, 'zh-Hans').map(row => row.item.values.code);

describe('budget tree', () => {
  it('shows only the systems while everything is folded', () => {
    expect(codes({})).toEqual(['S1']);
  });

  it('shows the children of what is open, in their order', () => {
    expect(codes({}, new Set(['S1']))).toEqual(['S1', 'C1', 'C2']);
    expect(codes({}, all(milin))).toEqual(['S1', 'C1', '1', 'C2', '2', '3', '4']);
  });

  it('knows the depth of every row', () => {
    const rows = visibleRows(buildTree(milin), all(milin), { text: '', onlyWithNote: false }, 'zh-Hans');
    expect(rows.map(row => row.level)).toEqual([0, 1, 2, 1, 2, 2, 2]);
  });

  it('orders equal positions by number, not by letter', () => {
    expect(codes({}, new Set(), [item('L10', null), item('L9', null)])).toEqual(['L9', 'L10']);
  });

  it('keeps an item in sight whose parent is missing', () => {
    expect(codes({}, new Set(), [...milin, item('X', 'gone', { order: 99 })])).toEqual(['S1', 'X']);
  });

  it('shows a hit with the items above it, whatever is folded', () => {
    expect(codes({ text: '吧台' })).toEqual(['S1', 'C2', '4']);
    expect(codes({ text: '5000' })).toEqual(['S1', 'C2', '4']);
    expect(codes({ text: '400 m²' })).toEqual(['S1', 'C1', '1']);
  });

  it('marks the rows that are only the way to a hit', () => {
    const rows = visibleRows(buildTree(milin), new Set(), { text: '吧台', onlyWithNote: false }, 'zh-Hans');
    expect(rows.map(row => row.isHit)).toEqual([false, false, true]);
  });

  it('wants every word of the filter', () => {
    expect(codes({ text: '大厅 5000' })).toEqual(['S1', 'C2', '4']);
    expect(codes({ text: '大厅 400' })).toEqual([]);
  });

  it('can be narrowed to rows with a note', () => {
    expect(codes({ onlyWithNote: true })).toEqual(['S1', 'C2', '2']);
    expect(hasNote(milin[0])).toBe(false);
  });

  it('tells issues that break the sums from remarks, and their units', () => {
    const issue = (kind: BudgetIssue['kind']) => ({ kind }) as BudgetIssue;
    expect((['sumDiffers', 'totalDiffers', 'shareDiffers', 'sharesNotHundred'] as const).every(kind => isBreaking(issue(kind)))).toBe(true);
    expect((['printedDiffers', 'lineMismatch', 'quantityNotWhole'] as const).some(kind => isBreaking(issue(kind)))).toBe(false);
    expect(issueUnit(issue('sharesNotHundred'))).toBe('percent');
    expect(issueUnit(issue('quantityNotWhole'))).toBe('quantity');
    expect(issueUnit(issue('sumDiffers'))).toBe('money');
  });
});
