import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { Text } from '../core/models';

export interface WorkTask {
  id: string;
  countyId: string;
  countyName: Text;
  kind: string;
  documentType: string;
  documentId: string;
  title: string;
  dueOn?: string | null;
  isOverdue: boolean;
  isEscalated: boolean;
  state: 'open' | 'done' | 'dropped';
  openedOn: string;
}

/** What people have to do. */
@Injectable({ providedIn: 'root' })
export class TaskApi {
  private readonly rest = inject(RestService);

  mine(): Observable<{ items: WorkTask[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/work-task/mine' });
  }

  count(): Observable<{ open: number; overdue: number }> {
    return this.rest.request({ method: 'GET', url: '/api/app/work-task/count' }, { skipHandleError: true });
  }

  calendar(from: string, to: string): Observable<{ items: WorkTask[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/work-task/calendar', params: { from, to } });
  }
}
