import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const resources = join(import.meta.dirname, '../../../aspnet-core/src/CountyCloud.Domain.Shared/Localization/CountyCloud');

function texts(culture: string): Record<string, string> {
  const files = readdirSync(resources).filter(name => name.endsWith(`.${culture}.json`));
  return Object.assign({}, ...files.map(name => JSON.parse(readFileSync(join(resources, name), 'utf8')).texts));
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts') ? [path] : [];
  });
}

/** Keys that are written out in a page; those put together at run time end with a colon and are left out. */
function usedKeys(): string[] {
  const patterns = [/'::([\w:~.-]+)'/g, /\btext\('([\w:~.-]+)'/g];
  const keys = sources(import.meta.dirname).flatMap(path => {
    const source = readFileSync(path, 'utf8');
    return patterns.flatMap(pattern => [...source.matchAll(pattern)].map(match => match[1]));
  });
  return [...new Set(keys)].filter(key => !key.endsWith(':'));
}

describe('texts', () => {
  it('exist in Chinese and English for every key a page asks for', () => {
    const [zh, en] = [texts('zh-Hans'), texts('en')];
    expect(usedKeys().filter(key => !zh[key] || !en[key])).toEqual([]);
  });

  it('have the same keys and placeholders in both languages', () => {
    const [zh, en] = [texts('zh-Hans'), texts('en')];
    const holes = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join();
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.keys(zh).filter(key => holes(zh[key]) !== holes(en[key]))).toEqual([]);
  });
});
