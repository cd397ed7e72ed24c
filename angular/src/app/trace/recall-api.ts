import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { LocalizedText } from '../core/localized-text';

export interface TraceBalance {
  uom?: string | null;
  in: number;
  used: number;
  sold: number;
  lost: number;
  stock: number;
  isBalanced: boolean;
}

export interface TraceNode {
  identifier: string;
  level: number;
  lotId?: string | null;
  name: string;
  productName?: LocalizedText | null;
  state?: string | null;
  isBlocked: boolean;
  startedOn?: string | null;
  site?: string | null;
  holder?: string | null;
  hands: string[];
  balance?: TraceBalance | null;
}

export interface TraceEventNode {
  sequence: number;
  eventId: string;
  time: string;
  step?: string | null;
  bizStep?: string | null;
  place?: string | null;
}

export interface TraceLink {
  sequence: number;
  identifier: string;
  role: string;
  quantity?: number | null;
  uom?: string | null;
}

export interface TraceGraph {
  root: string;
  rootName: string;
  isCut: boolean;
  nodes: TraceNode[];
  events: TraceEventNode[];
  links: TraceLink[];
}

export interface FoundItem {
  lotId: string;
  lotNumber: string;
  productName: string;
  uom?: string | null;
  kind: string;
  placeName: string;
  holderName?: string | null;
  quantity: number;
}

export interface EmergencySearch {
  cause: string;
  targetNumber: string;
  targetName: string;
  lotCount: number;
  holderCount: number;
  locatedPercent: number;
  isCut: boolean;
  milliseconds: number;
  items: FoundItem[];
}

export interface Supervision {
  year: number;
  subjectsFiled: number;
  subjects: number;
  productsTraced: number;
  products: number;
  sales: { uom?: string | null; sold: number; withCodes: number; percent: number }[];
  dealersCurrent: number;
  dealers: number;
  laggingDealers: { id: string; name: string; township: string; lastEntry?: string | null }[];
  testsReported: number;
  testsFailed: number;
  alertsOpen: number;
  alertsLate: number;
  recalls: number;
  drills: number;
  townships: { township: string; subjects: number; subjectsFiled: number; dealers: number; dealersCurrent: number; lots: number; averageScore: number }[];
  promises: { name: LocalizedText; proof: string; path: string; figure: number; source?: string | null }[];
}

export interface SupervisedSubject {
  id: string;
  number: string;
  name: string;
  kind: string;
  township: string;
  size?: number | null;
  isAboveSize: boolean;
  isValid: boolean;
  sites: number;
  lots: number;
  score: number;
}

export interface ProductSales {
  productCode: string;
  productName: LocalizedText;
  uom?: string | null;
  month: number;
  quantity: number;
}

export interface HeldRecall {
  id: string;
  number: string;
  title: string;
  state: string;
  decidedOn?: string | null;
}

export interface HeldRecallItem {
  lotId: string;
  lotNumber: string;
  productName: string;
  uom?: string | null;
  places: string[];
  stock: number;
  sold: number;
  returned: number;
  destroyed: number;
  held: number;
  outstanding: number;
}

export interface HeldRecallDetail extends HeldRecall {
  reason: string;
  isInForce: boolean;
  departmentName?: LocalizedText | null;
  items: HeldRecallItem[];
}

/** The graph of trace, the search in an emergency, and supervision. */
@Injectable({ providedIn: 'root' })
export class RecallApi {
  private readonly rest = inject(RestService);

  /** The page itself says that there is no such lot. */
  graph(of: string, direction: string): Observable<TraceGraph> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-graph/graph', params: { of, direction } }, { skipHandleError: true });
  }

  search(text: string, cause?: string): Observable<EmergencySearch> {
    return this.rest.request({ method: 'GET', url: '/api/app/recall/search', params: cause ? { text, cause } : { text } }, { skipHandleError: true });
  }

  heldRecalls(skipCount: number): Observable<{ items: HeldRecall[]; totalCount: number }> {
    return this.rest.request({ method: 'GET', url: '/api/app/held-recall', params: { skipCount, maxResultCount: 20 } });
  }

  heldRecall(id: string): Observable<HeldRecallDetail> {
    return this.rest.request({ method: 'GET', url: `/api/app/held-recall/${id}` });
  }

  supervision(year: number): Observable<Supervision> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-supervision', params: { year } });
  }

  subjects(year: number): Observable<{ items: SupervisedSubject[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-supervision/subjects', params: { year } });
  }

  sales(year: number): Observable<{ items: ProductSales[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-supervision/sales', params: { year } });
  }
}
