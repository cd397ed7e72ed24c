import type { TraceGraph } from './recall-api';

export const NODE_WIDTH = 150;
export const NODE_HEIGHT = 44;
const COLUMN = 220;
const ROW = 60;
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
 * column lots stand in the order of the middle of what they are tied to in the column before, so that lines cross less.
 */
export function layout(graph: Pick<TraceGraph, 'nodes' | 'events' | 'links'>): Layout {
  const least = Math.min(0, ...graph.nodes.map(node => node.level));
  const ties = new Map<number, string[]>();
  const eventsOf = new Map<string, number[]>();
  for (const link of graph.links) {
    ties.set(link.sequence, [...(ties.get(link.sequence) ?? []), link.identifier]);
    eventsOf.set(link.identifier, [...(eventsOf.get(link.identifier) ?? []), link.sequence]);
  }

  const columns = new Map<number, string[]>();
  for (const node of graph.nodes) {
    const column = node.level - least;
    columns.set(column, [...(columns.get(column) ?? []), node.identifier]);
  }

  const places = new Map<string, { x: number; y: number }>();
  const most = Math.max(0, ...[...columns.values()].map(column => column.length));
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const middle = (identifier: string): number => {
      const before = (eventsOf.get(identifier) ?? []).flatMap(sequence => ties.get(sequence) ?? []).flatMap(other => places.get(other) ?? []);
      return before.length === 0 ? Number.MAX_SAFE_INTEGER : before.reduce((sum, place) => sum + place.y, 0) / before.length;
    };
    const ordered = (columns.get(column) ?? []).map((identifier, index) => ({ identifier, index, middle: middle(identifier) })).sort((a, b) => a.middle - b.middle || a.index - b.index);
    const top = EDGE + ((most - ordered.length) * ROW) / 2;
    ordered.forEach((entry, row) => places.set(entry.identifier, { x: EDGE + column * COLUMN, y: top + row * ROW }));
  }

  const events: PlacedEvent[] = [];
  const lines: PlacedLine[] = [];
  for (const event of graph.events) {
    const own = graph.links.filter(link => link.sequence === event.sequence && places.has(link.identifier));
    const into = own.filter(link => link.role === 'input' || link.role === 'child');
    const out = own.filter(link => link.role === 'output' || link.role === 'parent');
    if (own.length === 0) {
      continue;
    }

    const at = own.map(link => places.get(link.identifier)!);
    const right = into.length > 0 ? Math.max(...into.map(link => places.get(link.identifier)!.x)) + NODE_WIDTH : Math.min(...out.map(link => places.get(link.identifier)!.x)) - (COLUMN - NODE_WIDTH);
    const x = right + (COLUMN - NODE_WIDTH) / 2;
    const y = at.reduce((sum, place) => sum + place.y, 0) / at.length + NODE_HEIGHT / 2;
    events.push({ sequence: event.sequence, x, y });
    for (const link of own) {
      const place = places.get(link.identifier)!;
      const isIn = into.includes(link);
      const from = isIn ? { x: place.x + NODE_WIDTH, y: place.y + NODE_HEIGHT / 2 } : { x, y };
      const to = isIn ? { x, y } : { x: place.x, y: place.y + NODE_HEIGHT / 2 };
      const bend = (from.x + to.x) / 2;
      lines.push({ key: `${event.sequence}-${link.role}-${link.identifier}`, path: `M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}` });
    }
  }

  return {
    width: EDGE * 2 + Math.max(0, ...columns.keys()) * COLUMN + NODE_WIDTH, height: EDGE * 2 + Math.max(1, most) * ROW,
    nodes: [...places].map(([identifier, place]) => ({ identifier, ...place })), events, lines,
  };
}
