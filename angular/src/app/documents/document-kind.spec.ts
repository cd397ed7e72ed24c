import { describe, expect, it } from 'vitest';
import { flatten, kebab } from './document-kind';
import { fileLinks } from './file-links';
import { documentLink, findKind } from './kinds';

describe('flatten', () => {
  it('puts what the server groups beside the rest', () => {
    expect(flatten({ id: '1', summary: { number: 'P-1' }, content: { place: 'A' } })).toMatchObject({ id: '1', number: 'P-1', place: 'A' });
  });

  it('finds the stamp and the actions in the head of a document', () => {
    const doc = flatten({ document: { concurrencyStamp: 's', allowedActions: ['submit'], blockedActions: [{ action: 'close', reasons: ['M23'] }] } });
    expect(doc).toMatchObject({ concurrencyStamp: 's', allowedActions: ['submit'], blockedActions: [{ action: 'close', reasons: ['M23'] }] });
  });

  it('gives every document the one shape of what is blocked', () => {
    expect(flatten({ blockedActions: [{ action: 'pay', reasons: ['a', 'b'] }] })['blockedActions']).toEqual([{ action: 'pay', reasons: ['a', 'b'] }]);
    expect(flatten({})['blockedActions']).toEqual([]);
  });
});

describe('fileLinks', () => {
  it('makes one link of an id and one of each file', () => {
    expect(fileLinks('7', 'Open')).toEqual([{ url: '/api/downloads/attachment/7', name: 'Open' }]);
    expect(fileLinks([{ id: '8', fileName: 'a.pdf' }], 'Open')).toEqual([{ url: '/api/downloads/attachment/8', name: 'a.pdf' }]);
    expect(fileLinks(null, 'Open')).toEqual([]);
  });
});

it('kebab spells names as the routes do', () => expect(kebab('giveOpinion')).toBe('give-opinion'));

describe('document', () => {
  it('shows what its newest version says', () => {
    const doc = flatten({ document: { id: '1', title: '2026-10' }, versions: [{ version: 2, content: { progress: '六成' } }, { version: 1, content: { progress: '一半' } }] });
    expect(doc['progress']).toBe('六成');
    expect(doc['title']).toBe('2026-10');
  });

  it('has its approval under the name of its level', () => {
    const acceptance = findKind('acceptances')!;
    expect(acceptance.typeOf!({ level: 'subProject' })).toBe('subProjectAcceptance');
    expect(acceptance.typeOf!({ level: 'node' })).toBe('nodeAcceptance');
    expect(acceptance.typeOf!({ level: 'stage' })).toBe('projectAcceptance');
  });

  it('of a notice that is to be decided is the objection', () => expect(documentLink('publicNotice', 'x')).toEqual(['/documents', 'objections', 'x']));
});
