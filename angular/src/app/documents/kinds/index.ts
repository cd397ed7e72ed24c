import { DocumentKind } from '../document-kind';

/** Every kind of document that has pages. */
export const documentKinds: DocumentKind[] = [];

/** The kind of an address' segment. */
export function findKind(path: string): DocumentKind | undefined {
  return documentKinds.find(kind => kind.path === path);
}

/** Address of a document by the server's name of its kind; null for kinds without a page. */
export function documentLink(type: string, id: string): unknown[] | null {
  const kind = documentKinds.find(k => k.type === type);
  return kind ? ['/documents', kind.path, id] : null;
}
