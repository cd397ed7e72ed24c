import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocAction, DocumentKind, Field } from '../document-kind';
import { documentKinds, documentLink } from './index';

const resources = join(import.meta.dirname, '../../../../../aspnet-core/src/CountyCloud.Domain.Shared/Localization/CountyCloud');
const texts: Record<string, string> = Object.assign(
  {},
  ...readdirSync(resources).filter(name => name.endsWith('.en.json')).map(name => JSON.parse(readFileSync(join(resources, name), 'utf8')).texts),
);

const actionsOf = (kind: DocumentKind): DocAction[] => [...(kind.create ? [kind.create] : []), ...kind.actions];
const flat = (fields: Field[]): Field[] => fields.flatMap(field => [field, ...flat(field.fields ?? [])]);
const formFields = (kind: DocumentKind) => flat(actionsOf(kind).flatMap(action => action.fields));
const allFields = (kind: DocumentKind) => [...flat([...kind.columns, ...kind.facts, ...(kind.filters ?? []), ...(kind.tables ?? []).flatMap(table => table.fields)]), ...formFields(kind)];

/** Keys that a page of the kind asks for. */
function keysOf(kind: DocumentKind): string[] {
  const fields = allFields(kind);
  return [
    `Menu:Documents:${kind.path}`,
    ...kind.states.map(state => `Enum:${kind.stateEnum}:${state}`),
    ...(kind.tables ?? []).map(table => table.label),
    ...fields.map(field => field.label ?? `Field:${field.name}`),
    ...fields.flatMap(field => (field.help ? [field.help] : [])),
    ...fields.flatMap(field => (field.options ?? []).map(option => `${field.texts ?? `Enum:${field.enumType}:`}${option}`)),
    ...actionsOf(kind).flatMap(action => (action.confirm ? [action.confirm] : [])),
  ];
}

describe('kinds of documents', () => {
  it.each(documentKinds.map(kind => [kind.path, kind] as const))('%s has a text for everything it shows', (_, kind) => {
    expect([...new Set(keysOf(kind))].filter(key => !texts[key])).toEqual([]);
  });

  it.each(documentKinds.map(kind => [kind.path, kind] as const))('%s names each action', (_, kind) => {
    expect(actionsOf(kind).filter(action => !texts[`Action:${kind.type}:${action.name}`] && !texts[`Action:${action.name}`]).map(action => action.name)).toEqual([]);
  });

  it.each(documentKinds.map(kind => [kind.path, kind] as const))('%s asks for no id or code of another record by hand', (_, kind) => {
    // Numbers that stand on paper are typed; what the system knows is chosen.
    const typed = formFields(kind).filter(field => /(Id|Ids|Code|Codes)$/.test(field.name) && ['text', 'long', 'number'].includes(field.type)).map(field => field.name);
    expect(typed.filter(name => name !== 'creditCode' && name !== 'invoiceCode')).toEqual([]);
  });

  it.each(documentKinds.map(kind => [kind.path, kind] as const))('%s chooses from a list that its form has', (_, kind) => {
    for (const action of actionsOf(kind)) {
      for (const field of action.fields) {
        if (field.ref?.dependsOn) expect(action.fields.map(f => f.name)).toContain(field.ref.dependsOn);
      }
    }
  });

  it('have addresses of their own', () => {
    expect(new Set(documentKinds.map(kind => kind.path)).size).toBe(documentKinds.length);
    expect(new Set(documentKinds.map(kind => kind.type)).size).toBe(documentKinds.length);
  });

  it('lead to the page of their document', () => {
    expect(documentLink('monthlyReport', '1')).toEqual(['/documents', 'monthly-reports', '1']);
    expect(documentLink('projectAcceptance', '1')).toEqual(['/documents', 'acceptances', '1']);
    expect(documentLink('unknown', '1')).toBeNull();
  });

  it('of the archive are those of the server', () => {
    const server = readFileSync(join(resources, '../../Documents/DocumentType.cs'), 'utf8').match(/^ {4}[A-Z]\w+(?=,)/gm)!.map(name => name.trim());
    const archive = documentKinds.find(kind => kind.path === 'archive')!;
    // A visit from above is told and has a page; it is no paper that could be filed.
    const papers = server.filter(name => name !== 'CountyVisit');
    expect(archive.filters![0].options!.slice().sort()).toEqual(papers.map(name => name[0].toLowerCase() + name.slice(1)).sort());
  });
});
