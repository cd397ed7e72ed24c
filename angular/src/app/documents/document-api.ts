import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { Paged } from '../core/models';
import { Doc, DocAction, DocumentKind, kebab } from './document-kind';

const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

/** A file of a document. */
export interface DocFile {
  id: string;
  fileName: string;
  contentType: string;
  size: number;
  sha256: string;
  category?: string | null;
  uploaderName: string;
  creationTime: string;
}

/** Calls of every kind of document. */
@Injectable({ providedIn: 'root' })
export class DocumentApi {
  private readonly rest = inject(RestService);
  private readonly http = inject(HttpClient);

  list(api: string, query: object): Observable<Paged<Doc>> {
    return this.rest.request({ method: 'GET', url: api, params: clean(query) });
  }

  get(api: string, id: string): Observable<Doc> {
    return this.rest.request({ method: 'GET', url: `${api}/${id}` });
  }

  create(kind: DocumentKind, body: Doc): Observable<Doc> {
    return this.rest.request({ method: 'POST', url: kind.create?.path ? `${kind.api}/${kind.create.path}` : kind.api, body }, OWN_ERRORS);
  }

  act(kind: DocumentKind, action: DocAction, id: string, body: Doc): Observable<Doc | null> {
    const end = action.path ?? kebab(action.name);
    const url = end ? `${kind.api}/${id}/${end}` : `${kind.api}/${id}`;
    return this.rest.request({ method: action.method ?? 'POST', url, body: action.method === 'DELETE' ? undefined : body }, OWN_ERRORS);
  }

  files(documentType: string, documentId: string): Observable<{ items: DocFile[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/attachment', params: { documentType, documentId } });
  }

  upload(file: File): Observable<DocFile> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.http.post<DocFile>('/api/uploads/attachment', form);
  }
}

function clean(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([key, value]) => [key, String(value)]));
}
