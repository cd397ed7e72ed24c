import { describe, expect, it } from 'vitest';
import { flatten } from './document-kind';
import { documentLink, findKind } from './kinds';

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
