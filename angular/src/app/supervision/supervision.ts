import { inject, Injectable } from '@angular/core';
import { RestService } from '@abp/ng.core';
import { Observable } from 'rxjs';
import { pickText } from '../core/localized-text';
import { Text } from '../core/models';

/** A county as the authorities above see it. Amounts in yuan, rates in percent. */
export interface SupervisedCounty {
  id: string;
  code: string;
  name: Text;
  programmeYear?: number | null;
  publishedAt?: string | null;
  planned: number;
  allocated: number;
  committed: number;
  payable: number;
  paid: number;
  executionRate?: number | null;
  subProjects: number;
  subProjectsAccepted: number;
  subProjectsOverdue: number;
  subProjectsHalted: number;
  lateReports: number;
  missingReports: number;
  pendingApprovals: number;
  stuckApprovals: number;
  stuckSince?: string | null;
  openRectifications: number;
  overdueRectifications: number;
  openObjections: number;
  lastSiteInspectionOn?: string | null;
  lastSuperiorInspectionOn?: string | null;
  lastAcceptanceOn?: string | null;
  /** False for a county that lay here on the day asked for and does not today: then only its name is told. */
  isUnderToday: boolean;
}

export interface SupervisedSystem {
  code: string;
  name: Text;
  planned: number;
  allocated: number;
  committed: number;
  payable: number;
  paid: number;
  executionRate?: number | null;
}

/** By what counties can be sorted; figures that ask for attention come first when they are high, the rate when it is low. */
export const SORTS = ['name', 'executionRate', 'lateReports', 'stuckApprovals', 'openRectifications', 'openObjections', 'paid'] as const;

export type Sort = (typeof SORTS)[number];

/** True when something in the county is late, stuck, halted or objected to. */
export function needsAttention(county: SupervisedCounty): boolean {
  return county.missingReports + county.stuckApprovals + county.overdueRectifications + county.openObjections + county.subProjectsOverdue + county.subProjectsHalted > 0;
}

/** Counties that pass, in the wanted order. */
export function arrange(counties: SupervisedCounty[], text: string, attentionOnly: boolean, sort: Sort, language: string): SupervisedCounty[] {
  const name = (county: SupervisedCounty) => pickText(county.name, language);
  const wanted = text.trim().toLowerCase();
  const byName = (a: SupervisedCounty, b: SupervisedCounty) => name(a).localeCompare(name(b));
  return counties
    .filter(county => (!attentionOnly || needsAttention(county)) && (!wanted || name(county).toLowerCase().includes(wanted) || county.code.includes(wanted)))
    .sort((a, b) => {
      if (sort === 'name') return byName(a, b);
      if (sort === 'executionRate') return (a.executionRate ?? 101) - (b.executionRate ?? 101) || byName(a, b);
      return b[sort] - a[sort] || byName(a, b);
    });
}

/** What counties publish of their progress. */
@Injectable({ providedIn: 'root' })
export class SupervisionApi {
  private readonly rest = inject(RestService);

  counties(day: string): Observable<{ items: SupervisedCounty[] }> {
    return this.rest.request({ method: 'GET', url: '/api/app/province-supervision', params: day ? { day } : {} });
  }

  county(id: string): Observable<{ county: SupervisedCounty; systems: SupervisedSystem[] }> {
    return this.rest.request({ method: 'GET', url: `/api/app/province-supervision/${id}` });
  }
}
