import { inject, Injectable } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { Paged, Text } from '../core/models';

const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

export type ApprovalState = 'pending' | 'returned' | 'approved' | 'rejected' | 'withdrawn';

export interface ApprovalListItem {
  id: string;
  documentType: string;
  documentId: string;
  documentNumber: string;
  title: string;
  amount?: number | null;
  state: ApprovalState;
  stepName?: Text | null;
  stepRoles?: string | null;
  dueOn?: string | null;
  requesterName: string;
  creationTime: string;
  endTime?: string | null;
}

export interface ApprovalStep {
  order: number;
  name: Text;
  roles: string[];
  openRoles: string[];
  mode: 'anyOne' | 'everyRole';
  workingDayLimit?: number | null;
  dueOn?: string | null;
  needsAttachment: boolean;
  source?: string | null;
}

export interface ApprovalDecision {
  sequence: number;
  round: number;
  stepName?: Text | null;
  kind: 'submit' | 'approve' | 'return' | 'reject' | 'withdraw' | 'comment';
  userName: string;
  inPlaceOfName?: string | null;
  role?: string | null;
  opinion?: string | null;
  papers: { attachmentId: string; fileName: string; sha256: string }[];
  time: string;
}

export interface Approval {
  id: string;
  concurrencyStamp: string;
  documentType: string;
  documentId: string;
  documentNumber: string;
  title: string;
  amount?: number | null;
  state: ApprovalState;
  round: number;
  currentStep: number;
  routeVersion: string;
  requesterName: string;
  mayDecide: boolean;
  mayWithdraw: boolean;
  steps: ApprovalStep[];
  decisions: ApprovalDecision[];
}

export interface RoutePreviewStep {
  order: number;
  name: Text;
  roles: string[];
  mode: string;
  workingDayLimit?: number | null;
  signers: string[];
  source?: string | null;
}

export interface Delegation {
  id: string;
  fromUserName: string;
  toUserName: string;
  from: string;
  to: string;
  reason: string;
  isMine: boolean;
}

/** Approvals of every kind of document. */
@Injectable({ providedIn: 'root' })
export class ApprovalApi {
  private readonly rest = inject(RestService);

  list(query: object): Observable<Paged<ApprovalListItem>> {
    return this.rest.request({ method: 'GET', url: '/api/app/approval', params: query as Record<string, string> });
  }

  ofDocument(documentType: string, documentId: string): Observable<{ items: Approval[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/approval/of-document', params: { documentType, documentId } });
  }

  decide(approval: Approval, kind: string, opinion: string, attachmentIds: string[]): Observable<Approval> {
    const body = { kind, opinion: opinion || null, attachmentIds, concurrencyStamp: approval.concurrencyStamp };
    return this.rest.request({ method: 'POST', url: `/api/app/approval/${approval.id}/decide`, body }, OWN_ERRORS);
  }

  withdraw(approval: Approval, text: string): Observable<Approval> {
    return this.rest.request({ method: 'POST', url: `/api/app/approval/${approval.id}/withdraw`, body: { text } }, OWN_ERRORS);
  }

  comment(approval: Approval, text: string, attachmentIds: string[]): Observable<Approval> {
    return this.rest.request({ method: 'POST', url: `/api/app/approval/${approval.id}/comment`, body: { text, attachmentIds } }, OWN_ERRORS);
  }

  preview(query: Record<string, string>): Observable<{ items: RoutePreviewStep[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/approval/preview', params: query }, OWN_ERRORS);
  }

  delegations(): Observable<{ items: Delegation[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/approval/delegations' });
  }

  delegate(body: { toUserName: string; from: string; to: string; reason: string }): Observable<Delegation> {
    return this.rest.request({ method: 'POST', url: '/api/app/approval/delegation', body }, OWN_ERRORS);
  }

  endDelegation(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/approval/${id}/end-delegation` });
  }
}
