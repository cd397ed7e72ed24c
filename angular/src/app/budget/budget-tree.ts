import { BASE_CULTURE, pickText } from '../core/localized-text';
import { BudgetIssue, BudgetIssueKind, BudgetItem } from '../core/models';

/** Item of the budget with its place in the tree. */
export interface BudgetNode {
  item: BudgetItem;
  level: number;
  children: BudgetNode[];
}

/** Row of the table: a node that is visible now. */
export interface BudgetRow {
  item: BudgetItem;
  level: number;
  hasChildren: boolean;
  expanded: boolean;
  /** False for an ancestor that is shown only to give a hit its place. */
  isHit: boolean;
}

export interface BudgetFilter {
  text: string;
  onlyWithNote: boolean;
}

/** Builds the tree by parent codes. An item whose parent is missing stands at the top, so that no amount drops out of sight. */
export function buildTree(items: BudgetItem[]): BudgetNode[] {
  const nodes = new Map(items.map(item => [item.values.code, { item, level: 0, children: [] } as BudgetNode]));
  const roots: BudgetNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.item.values.parentCode ? nodes.get(node.item.values.parentCode) : undefined;
    (parent && parent !== node ? parent.children : roots).push(node);
  }

  arrange(roots, 0);
  return roots;
}

/** Rows to show, top to bottom. While a filter is set every branch with a hit is open. */
export function visibleRows(roots: BudgetNode[], expanded: ReadonlySet<string>, filter: BudgetFilter, culture: string): BudgetRow[] {
  const isFiltered = filter.onlyWithNote || filter.text.trim() !== '';
  const hits = isFiltered ? hitCodes(roots, filter, culture) : null;
  const rows: BudgetRow[] = [];

  const add = (node: BudgetNode): void => {
    if (hits && !containsHit(node, hits)) return;

    const open = hits ? node.children.some(child => containsHit(child, hits)) || expanded.has(node.item.values.code) : expanded.has(node.item.values.code);
    const isHit = !hits || hits.has(node.item.values.code);
    rows.push({ item: node.item, level: node.level, hasChildren: node.children.length > 0, expanded: open, isHit });
    if (open) node.children.forEach(add);
  };
  roots.forEach(add);
  return rows;
}

/** Codes of all items that have something below them. */
export function parentCodes(roots: BudgetNode[]): string[] {
  return roots.flatMap(node => (node.children.length ? [node.item.values.code, ...parentCodes(node.children)] : []));
}

/** Whether there is something to say about the row: a note on record, or an amount that does not follow from its price. */
export function hasNote(item: BudgetItem): boolean {
  return !!pickText(item.values.note, BASE_CULTURE) || item.check === 'mismatch' || item.check === 'noQuantity';
}

/** Kinds of issues that break the sums; the others only report what a document prints besides. */
const BREAKING: ReadonlySet<BudgetIssueKind> = new Set(['sumDiffers', 'totalDiffers', 'shareDiffers', 'sharesNotHundred']);

/** Whether the issue keeps the budget from tying. */
export function isBreaking(issue: BudgetIssue): boolean {
  return BREAKING.has(issue.kind);
}

/** Unit in which an issue's figures are meant. */
export function issueUnit(issue: BudgetIssue): 'money' | 'percent' | 'quantity' {
  if (issue.kind === 'sharesNotHundred') return 'percent';
  return issue.kind === 'quantityNotWhole' ? 'quantity' : 'money';
}

function arrange(nodes: BudgetNode[], level: number): void {
  nodes.sort((a, b) => a.item.values.order - b.item.values.order || a.item.values.code.localeCompare(b.item.values.code, 'en', { numeric: true }));
  for (const node of nodes) {
    node.level = level;
    arrange(node.children, level + 1);
  }
}

function hitCodes(roots: BudgetNode[], filter: BudgetFilter, culture: string): Set<string> {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(word => word);
  const hits = new Set<string>();
  const visit = (node: BudgetNode): void => {
    const { item } = node;
    const { values } = item;
    const text = [values.code, values.name, values.specification, values.unitPriceText, values.quote, values.note]
      .map(part => pickText(part, culture))
      .join(' ')
      .toLowerCase();
    if (words.every(word => text.includes(word)) && (!filter.onlyWithNote || hasNote(item))) hits.add(values.code);
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return hits;
}

function containsHit(node: BudgetNode, hits: ReadonlySet<string>): boolean {
  return hits.has(node.item.values.code) || node.children.some(child => containsHit(child, hits));
}
