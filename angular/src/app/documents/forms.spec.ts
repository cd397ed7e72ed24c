import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kebab } from './document-kind';
import { documentKinds, findKind } from './kinds';

const server = readFileSync(join(import.meta.dirname, '../../../../aspnet-core/src/CountyCloud.HttpApi/Documents/PaperFormEndpoints.cs'), 'utf8');

describe('forms on paper', () => {
  it('are offered on a page each, and are those that the server has', () => {
    const offered = documentKinds.flatMap(kind => kind.forms ?? []).map(kebab);
    const there = [...server.matchAll(/\(PaperFormKind\.\w+, "([a-z-]+)"/g)].map(match => match[1]);
    expect(offered.sort()).toEqual(there.sort());
  });

  it('have QR codes that lead to pages', () => {
    const folder = join(import.meta.dirname, '../../../../aspnet-core/src/CountyCloud.Application/Documents/Paper');
    const segments = readdirSync(folder).flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/new PaperContent\(\w+\.Number, "([a-z-]+)"/g)].map(match => match[1]));
    expect(segments.length).toBeGreaterThan(10);
    expect(segments.filter(segment => !findKind(segment))).toEqual([]);
  });
});
