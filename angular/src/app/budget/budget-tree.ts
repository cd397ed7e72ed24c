import { pickText } from '../core/localized-text';
import { BudgetItem } from '../core/models';

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
  const nodes = new Map(items.map(item => [item.code, { item, level: 0, children: [] } as BudgetNode]));
  const roots: BudgetNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.item.parentCode ? nodes.get(node.item.parentCode) : undefined;
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

    const open = hits ? node.children.some(child => containsHit(child, hits)) || expanded.has(node.item.code) : expanded.has(node.item.code);
    const isHit = !hits || hits.has(node.item.code);
    rows.push({ item: node.item, level: node.level, hasChildren: node.children.length > 0, expanded: open, isHit });
    if (open) node.children.forEach(add);
  };
  roots.forEach(add);
  return rows;
}

/** Codes of all items that have something below them. */
export function parentCodes(roots: BudgetNode[]): string[] {
  return roots.flatMap(node => (node.children.length ? [node.item.code, ...parentCodes(node.children)] : []));
}

/** Whether the server had something to say about the row. */
export function hasNote(item: BudgetItem): boolean {
  return !!pickText(item.note, 'zh-Hans') || (!!item.check && item.check !== 'ok');
}

function arrange(nodes: BudgetNode[], level: number): void {
  nodes.sort((a, b) => a.item.order - b.item.order || a.item.code.localeCompare(b.item.code, 'en', { numeric: true }));
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
    const text = [item.code, item.name, item.spec, item.content, item.unitPriceText, item.note]
      .map(part => pickText(part, culture))
      .join(' ')
      .toLowerCase();
    if (words.every(word => text.includes(word)) && (!filter.onlyWithNote || hasNote(item))) hits.add(item.code);
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return hits;
}

function containsHit(node: BudgetNode, hits: ReadonlySet<string>): boolean {
  return hits.has(node.item.code) || node.children.some(child => containsHit(child, hits));
}
