import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';
import { layout } from './graph-layout';
import type { TraceGraph, TraceNode } from './recall-api';

const node = (identifier: string, level: number): TraceNode => ({ identifier, level, name: identifier, isBlocked: false, hands: [] });
const graph: Pick<TraceGraph, 'nodes' | 'events' | 'links'> = {
  nodes: [node('plot-a', -1), node('plot-b', -1), node('jar', 0), node('box', 1)],
  events: [{ sequence: 1, eventId: 'e1', time: '' }, { sequence: 2, eventId: 'e2', time: '' }],
  links: [
    { sequence: 1, identifier: 'plot-a', role: 'input' }, { sequence: 1, identifier: 'plot-b', role: 'input' }, { sequence: 1, identifier: 'jar', role: 'output' }, { sequence: 2, identifier: 'jar', role: 'child' },
    { sequence: 2, identifier: 'box', role: 'parent' },
  ],
};

describe('layout of a trace', () => {
  it('puts what came before to the left and what came of it to the right', () => {
    const placed = new Map(layout(graph).nodes.map(n => [n.identifier, n]));
    expect(placed.get('plot-a')!.x).toBeLessThan(placed.get('jar')!.x);
    expect(placed.get('jar')!.x).toBeLessThan(placed.get('box')!.x);
    expect(placed.get('plot-a')!.y).not.toBe(placed.get('plot-b')!.y);
  });

  it('goes downwards where it is narrow, as wide as its widest step', () => {
    const picture = layout(graph, true);
    const placed = new Map(picture.nodes.map(n => [n.identifier, n]));
    expect(placed.get('plot-a')!.y).toBeLessThan(placed.get('jar')!.y);
    expect(placed.get('jar')!.y).toBeLessThan(placed.get('box')!.y);
    expect(placed.get('plot-a')!.x).not.toBe(placed.get('plot-b')!.x);
    expect(picture.width).toBeLessThan(390);
    expect(picture.nodes.every(n => n.x >= 0 && n.y >= 0 && n.x < picture.width && n.y < picture.height)).toBe(true);
  });

  it('ties each lot to its event and lets nothing stand outside the picture', () => {
    const picture = layout(graph);
    expect(picture.lines.length).toBe(5);
    expect(picture.events.length).toBe(2);
    expect(picture.nodes.every(n => n.x >= 0 && n.y >= 0 && n.x < picture.width && n.y < picture.height)).toBe(true);
  });

  it('shows a lot that nothing happened to, and a cycle', () => {
    expect(layout({ nodes: [node('alone', 0)], events: [], links: [] }).nodes.length).toBe(1);
    const cycle = { ...graph, links: [...graph.links, { sequence: 2, identifier: 'plot-a', role: 'parent' }] };
    expect(layout(cycle).lines.length).toBe(6);
  });
});

describe('export', () => {
  it('quotes what needs it and makes no formula', () => {
    expect(csvOf([['a,b', '=1+1', 2, null]])).toBe('\uFEFF"a,b",\'=1+1,2,');
  });
});
