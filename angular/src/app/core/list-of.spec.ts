import { describe, expect, it } from 'vitest';
import { listOf } from './list-of';

const menu = ['/', '/budget', '/documents/payments', '/trace/lots', '/trace/graph', '/supervision', '/account/manage'];
const of = (url: string) => listOf(url, path => menu.includes(path));
const ID = '0191a3c4-0000-7000-8000-00000000000a';

describe('where one stays when the county changes', () => {
  it('is the same list with what was searched for', () => {
    expect(of('/documents/payments?filter=%E5%B1%95%E9%94%80&state=paid')).toBe('/documents/payments?filter=%E5%B1%95%E9%94%80&state=paid');
    expect(of('/budget#L088')).toBe('/budget#L088');
  });

  it('is home on the home page', () => expect(of('/')).toBe('/'));

  it("is the list of a county's paper, without what the paper was asked for", () => {
    expect(of(`/documents/payments/${ID}?tab=history`)).toBe('/documents/payments');
    expect(of('/trace/graph/LOT-2026-1')).toBe('/trace/graph');
    expect(of(`/trace/lots/${ID}`)).toBe('/trace/lots');
  });

  it("is home from a county's paper or person whose list is in no menu", () => {
    expect(of(`/user-security/${ID}`)).toBe('/');
    expect(of(`/go/milin/payment/${ID}`)).toBe('/');
  });

  it('is the page itself when it belongs to the person and not to a county', () => {
    expect(of('/my-security')).toBe('/my-security');
    expect(of('/account/manage')).toBe('/account/manage');
  });
});
