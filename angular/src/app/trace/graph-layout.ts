import type { TraceGraph } from './recall-api';

export const NODE_WIDTH = 150;
export const NODE_HEIGHT = 44;
/** Steps from a lot to the next: along the chain, and to its neighbour of the same step. */
const SIDEWAYS = { length: NODE_WIDTH, along: 220, across: 60 };
const DOWNWARDS = { length: NODE_HEIGHT, along: 116, across: 166 };
const EDGE = 16;

export interface PlacedNode {
  identifier: string;
  x: number;
  y: number;
}

export interface PlacedEvent {
  sequence: number;
  x: number;
  y: number;
}

export interface PlacedLine {
  path: string;
  key: string;
}

export interface Layout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  events: PlacedEvent[];
  lines: PlacedLine[];
}

/**
 * Places lots in columns by their steps from the first one, and each event between the lots that went in and those that came out. Within a
 * column lots stand in the order of the middle of what they are tied to in the column before, so that lines cross less. Downwards, for a phone
 * and for paper, the columns are rows.
 */
export function layout(graph: Pick<TraceGraph, 'nodes' | 'events' | 'links'>, isDownwards = false): Layout {
  const { length, along, across } = isDownwards ? DOWNWARDS : SIDEWAYS;
  const breadth = isDownwards ? NODE_WIDTH : NODE_HEIGHT;
  const point = (a: number, c: number): { x: number; y: number } => (isDownwards ? { x: c, y: a } : { x: a, y: c });
  const least = Math.min(0, ...graph.nodes.map(node => node.level));
  const ties = new Map<number, string[]>();
  const eventsOf = new Map<string, number[]>();
  const linksOf = new Map<number, TraceGraph['links']>();
  for (const link of graph.links) {
    ties.set(link.sequence, [...(ties.get(link.sequence) ?? []), link.identifier]);
    eventsOf.set(link.identifier, [...(eventsOf.get(link.identifier) ?? []), link.sequence]);
    linksOf.set(link.sequence, [...(linksOf.get(link.sequence) ?? []), link]);
  }

  const columns = new Map<number, string[]>();
  for (const node of graph.nodes) {
    const column = node.level - least;
    columns.set(column, [...(columns.get(column) ?? []), node.identifier]);
  }

  // Where each lot begins: along the chain (a) and across it (c).
  const places = new Map<string, { a: number; c: number }>();
  const most = Math.max(0, ...[...columns.values()].map(column => column.length));
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const middle = (identifier: string): number => {
      const before = (eventsOf.get(identifier) ?? []).flatMap(sequence => ties.get(sequence) ?? []).flatMap(other => places.get(other) ?? []);
      return before.length === 0 ? Number.MAX_SAFE_INTEGER : before.reduce((sum, place) => sum + place.c, 0) / before.length;
    };
    const ordered = (columns.get(column) ?? []).map((identifier, index) => ({ identifier, index, middle: middle(identifier) })).sort((a, b) => a.middle - b.middle || a.index - b.index);
    const top = EDGE + ((most - ordered.length) * across) / 2;
    ordered.forEach((entry, row) => places.set(entry.identifier, { a: EDGE + column * along, c: top + row * across }));
  }

  const events: PlacedEvent[] = [];
  const lines: PlacedLine[] = [];
  for (const event of graph.events) {
    const own = (linksOf.get(event.sequence) ?? []).filter(link => places.has(link.identifier));
    const into = own.filter(link => link.role === 'input' || link.role === 'child');
    const out = own.filter(link => link.role === 'output' || link.role === 'parent');
    if (own.length === 0) {
      continue;
    }

    const end = into.length > 0 ? Math.max(...into.map(link => places.get(link.identifier)!.a)) + length : Math.min(...out.map(link => places.get(link.identifier)!.a)) - (along - length);
    const a = end + (along - length) / 2;
    const c = own.reduce((sum, link) => sum + places.get(link.identifier)!.c, 0) / own.length + breadth / 2;
    events.push({ sequence: event.sequence, ...point(a, c) });
    for (const link of own) {
      const place = places.get(link.identifier)!;
      const isIn = into.includes(link);
      const from = isIn ? { a: place.a + length, c: place.c + breadth / 2 } : { a, c };
      const to = isIn ? { a, c } : { a: place.a, c: place.c + breadth / 2 };
      const bend = (from.a + to.a) / 2;
      const [p, q, r, s] = [point(from.a, from.c), point(bend, from.c), point(bend, to.c), point(to.a, to.c)];
      lines.push({ key: `${event.sequence}-${link.role}-${link.identifier}`, path: `M${p.x} ${p.y}C${q.x} ${q.y} ${r.x} ${r.y} ${s.x} ${s.y}` });
    }
  }

  const size = point(EDGE * 2 + Math.max(0, ...columns.keys()) * along + length, EDGE * 2 + Math.max(1, most) * across);
  return { width: size.x, height: size.y, nodes: [...places].map(([identifier, place]) => ({ identifier, ...point(place.a, place.c) })), events, lines };
}
