import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { LocalizedText } from '../core/localized-text';
import { ListQuery, Paged } from '../core/models';

/** Steps in the life of goods, in the order in which they are offered; their texts are `Enum:TraceStep:…`. */
export const TRACE_STEPS = [
  'sowing', 'birth', 'inputUse', 'harvest', 'slaughter', 'purchase', 'grading', 'processing', 'packing', 'storing', 'shipping', 'receiving', 'selling', 'returning', 'disposing',
] as const;

export type TraceStep = (typeof TRACE_STEPS)[number] | 'testing' | 'unpacking' | 'coldChainReading';

/** Icons of the steps. */
export const STEP_ICONS: Record<string, string> = {
  sowing: 'seedling', birth: 'paw', inputUse: 'syringe', harvest: 'leaf', slaughter: 'drumstick-bite', purchase: 'handshake', grading: 'sort-amount-down', processing: 'industry', packing: 'box',
  storing: 'warehouse', shipping: 'truck', receiving: 'dolly', selling: 'shopping-basket', returning: 'undo', disposing: 'trash', unpacking: 'box-open', testing: 'vial', coldChainReading: 'thermometer-half',
};

/** Steps that use lots up and make others; each has its amount. */
export const TRANSFORMS: readonly TraceStep[] = ['slaughter', 'grading', 'processing'];

/** Steps that make a lot: harvest and processing from another one, the others from nothing. */
export const BEGINS: readonly TraceStep[] = ['sowing', 'birth', 'harvest', 'slaughter', 'grading', 'processing'];

export interface Lot {
  id: string;
  number: string;
  productCode: string;
  productName: LocalizedText;
  state: string;
  quantity: number;
  uom?: string | null;
  startedOn: string;
  bestBefore?: string | null;
  isBlocked: boolean;
  withdrawalUntil?: string | null;
  /** Where it stands, most first; only when the list was asked with `withPlaces`. */
  places?: LotPlace[];
}

/** Where of a lot something stands. */
export interface LotPlace {
  siteId?: string | null;
  /** Site, package, or to whom it is on its way. */
  name?: string | null;
  quantity: number;
  isOnTheWay: boolean;
}

export interface LotEvent {
  eventId: string;
  sequence: number;
  time: string;
  step?: string | null;
  bizStep?: string | null;
  role: string;
  quantity?: number | null;
  place?: string | null;
  recordedBy: string;
  isWrong: boolean;
  toParty?: string | null;
  fromParty?: string | null;
  input?: string | null;
  note?: string | null;
}

export interface LotDetail {
  lot: Lot;
  identifier: string;
  gtin?: string | null;
  packages?: number | null;
  holder?: string | null;
  origin?: string | null;
  withdrawalUntil?: string | null;
  quantityIn: number;
  quantityOut: number;
  quantitySold: number;
  stocks: { place: string; name: string; quantity: number; toParty?: string | null }[];
  blocks: { reason: string; referenceNumber: string; since: string }[];
  events: LotEvent[];
}

export interface ProductOption {
  /** Unit of its lots: KGM, or nothing for pieces. */
  uom?: string | null;
  number: string;
  name: LocalizedText;
}

/** Somebody to whom goods go or from whom they come. */
export interface PartyOption {
  id: string;
  name: string;
  kind: string;
}

/** Pesticide, drug, feed or fertiliser of the county's list. */
export interface InputOption {
  code: string;
  name: LocalizedText;
  kind: string;
  withdrawalDays?: number | null;
  isBanned: boolean;
  appliesTo?: LocalizedText | null;
}

/** Labels of a batch. */
export interface LabelBatch {
  id: string;
  number: string;
  subjectName: string;
  productName: LocalizedText;
  state: string;
  issued: number;
  printed: number;
  used: number;
  damaged: number;
  lost: number;
  left: number;
}

/** Labels of a lot. */
export interface LabelLot {
  lotId: string;
  lotNumber: string;
  productName: LocalizedText;
  packages?: number | null;
  labels: number;
  withdrawn: number;
  missing?: number | null;
  isMismatch: boolean;
}

export interface Verification {
  isIntact: boolean;
  eventCount: number;
  changedEvents: number[];
}

export interface LotQuery extends ListQuery {
  productCode?: string;
  state?: string;
  isBlocked?: boolean;
  inStock?: boolean;
  /** What one's own subjects have. */
  isOnHand?: boolean;
  inWithdrawal?: boolean;
  withPlaces?: boolean;
}

/** Site at which the reader records. */
export interface OwnSite {
  id: string;
  name: string;
  subjectId: string;
}

/** For whom the reader records, and which steps are theirs. */
export interface TraceDesk {
  subjects: { id: string; name: string; kind: string; state: string; validUntil?: string | null }[];
  steps: TraceStep[];
  lastInputCode?: string | null;
}

/** A lot or package on its way. */
export interface Arrival {
  code: string;
  name: string;
  isPackage: boolean;
  lots: { number: string; productName: LocalizedText; quantity: number; uom?: string | null; isBlocked: boolean }[];
  fromName?: string | null;
  sentOn?: string | null;
  toSubjectId?: string | null;
  toName?: string | null;
}

/** An entry in the journal. */
export interface Recorded {
  sequence: number;
  step: TraceStep;
  time: string;
  place?: string | null;
  lots: { id: string; number: string; productName: LocalizedText }[];
  recordedBy: string;
  isWrong: boolean;
}

export interface RecordStep {
  idempotencyKey: string;
  step: TraceStep;
  siteId?: string;
  toSiteId?: string;
  lots?: { code: string; quantity?: number }[];
  newLots?: { productName?: string; productCode?: string; quantity?: number; inPieces?: boolean }[];
  package?: string;
  packages?: number;
  toSubjectId?: string;
  toName?: string;
  fromSubjectId?: string;
  fromName?: string;
  inputProductCode?: string;
  inputQuantity?: string;
  withdrawalDays?: number;
  time?: string;
  note?: string;
  photoId?: string;
}

export interface RecordedStep {
  eventId: string;
  sequence: number;
  isDuplicate: boolean;
  lotNumbers: string[];
  warnings: string[];
}

/** Lots and the forms by which people record what happens to them. */
@Injectable({ providedIn: 'root' })
export class LotApi {
  private readonly rest = inject(RestService);

  list(query: LotQuery): Observable<Paged<Lot>> {
    return this.rest.request({ method: 'GET', url: '/api/app/lot', params: { ...query } });
  }

  get(id: string): Observable<LotDetail> {
    return this.rest.request({ method: 'GET', url: `/api/app/lot/${id}` });
  }

  /** Products of the library, for the lots that begin. */
  products(): Observable<Paged<ProductOption>> {
    return this.rest.request({ method: 'GET', url: '/api/app/product', params: { maxResultCount: 500 } });
  }

  /** Products whose lots can begin, with their units; for those who record. */
  recordProducts(): Observable<{ items: ProductOption[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/products' });
  }

  /** Computes the hash of every record anew. */
  verify(): Observable<Verification> {
    return this.rest.request({ method: 'POST', url: '/api/app/lot/verify' });
  }

  /** A logger's file, one "time,temperature" a line. */
  readings(idempotencyKey: string, siteId: string | undefined, device: string | undefined, lots: { code: string }[], csv: string): Observable<RecordedStep> {
    return this.rest.request({ method: 'POST', url: '/api/app/trace-record/record-readings', body: { idempotencyKey, siteId, device, lots, csv } }, { skipHandleError: true });
  }

  /** Filed subjects, at most 50: a name narrows them. */
  parties(filter: string): Observable<{ items: PartyOption[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/parties', params: { filter: filter || undefined } });
  }

  /** The county's list of input products, banned ones last. */
  inputs(): Observable<{ items: InputOption[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/input-products' });
  }

  /** Label stock by batch and by lot. */
  labels(): Observable<{ batches: LabelBatch[]; lots: LabelLot[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-code/labels' });
  }

  /** What one's home page begins with. */
  desk(): Observable<TraceDesk> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/desk' });
  }

  /** What is on its way to one's own subjects, oldest first. */
  arrivals(maxResultCount: number): Observable<Paged<Arrival>> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/arrivals', params: { maxResultCount } });
  }

  /** What was recorded for one's own subjects, newest first. */
  latest(maxResultCount: number): Observable<Paged<Recorded>> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/latest', params: { maxResultCount } });
  }

  sites(): Observable<{ items: OwnSite[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/trace-record/own-sites' });
  }

  /** The page shows what was wrong next to the form. */
  record(step: RecordStep): Observable<RecordedStep> {
    return this.rest.request({ method: 'POST', url: '/api/app/trace-record/record', body: step }, { skipHandleError: true });
  }

  declareWrong(eventId: string, didNotOccur: boolean): Observable<RecordedStep> {
    return this.rest.request({ method: 'POST', url: '/api/app/trace-record/declare-wrong', body: { eventId, didNotOccur } }, { skipHandleError: true });
  }
}
