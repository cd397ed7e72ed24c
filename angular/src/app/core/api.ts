import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Rest, RestService } from '@abp/ng.core';
import { catchError, filter, map, Observable, throwError } from 'rxjs';
import { BlueprintUpdate, updateOf, withReadBody } from '../blueprint/progress-stream';
import {
  AuditEntry,
  AuditQuery,
  BrandPicture,
  Budget,
  ConfigurationSection,
  ContractorWorkspace,
  CountyChoice,
  CountyHome,
  CountyVisit,
  CountyVisitView,
  CountyListItem,
  CountyProfile,
  CreateCountyInput,
  JobRun,
  JobRunState,
  JobSchedule,
  ListQuery,
  Paged,
  ParkedEvent,
  PlatformOverview,
  ProvinceOverview,
  RegionOption,
  SectionItem,
  SectionValues,
  TranslationItem,
  TranslationPage,
  TranslationStatus,
} from './models';

/** Calls whose failure the page shows itself, next to what failed. */
const OWN_ERRORS: Partial<Rest.Config> = { skipHandleError: true };

/** The product's own endpoints. The framework's pages bring their own services. */
@Injectable({ providedIn: 'root' })
export class CountyCloudApi {
  private readonly rest = inject(RestService);
  private readonly http = inject(HttpClient);

  counties(): Observable<{ items: CountyChoice[] }> {
    return this.get('/api/account/counties', undefined, OWN_ERRORS);
  }

  /** Moves the session to a county; without one, to the platform's side. */
  switchCounty(countyId: string | null): Observable<void> {
    return this.rest.request({ method: 'POST', url: '/api/account/switch-county', body: { countyId } });
  }

  /** Enters a county to read; its people see who, why and what was looked at. */
  visitCounty(countyId: string, reason: string, minutes: number): Observable<void> {
    return this.rest.request({ method: 'POST', url: '/api/app/county-visit/start', body: { countyId, reason, minutes } }, OWN_ERRORS);
  }

  leaveCounty(): Observable<void> {
    return this.rest.request({ method: 'POST', url: '/api/app/county-visit/leave', body: {} });
  }

  countyVisits(query: ListQuery): Observable<Paged<CountyVisit>> {
    return this.get('/api/app/county-visit', query);
  }

  noteVisit(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/county-visit/${id}/take-note`, body: {} });
  }

  countyVisitViews(id: string, query: ListQuery): Observable<Paged<CountyVisitView>> {
    return this.get(`/api/app/county-visit/${id}/views`, query);
  }

  countyHome(): Observable<CountyHome> {
    return this.get('/api/app/county-home');
  }

  provinceOverview(): Observable<ProvinceOverview> {
    return this.get('/api/app/province-overview');
  }

  contractorWorkspace(): Observable<ContractorWorkspace> {
    return this.get('/api/app/contractor-workspace');
  }

  platformOverview(): Observable<PlatformOverview> {
    return this.get('/api/app/platform-overview');
  }

  budget(): Observable<Budget> {
    return this.get('/api/app/budget');
  }

  sections(): Observable<{ items: ConfigurationSection[] }> {
    return this.get('/api/app/configuration-section');
  }

  /** Roles that steps of an approval route may name. */
  signerRoles(): Observable<{ items: string[] }> {
    return this.get('/api/app/approval/signer-roles');
  }

  /** With `quietly` whoever asks says what it means that they cannot be read. */
  sectionItems(section: string, query: ListQuery, quietly = false): Observable<Paged<SectionItem>> {
    return this.get(`/api/app/${section}`, query, quietly ? OWN_ERRORS : undefined);
  }

  sectionItem(section: string, id: string): Observable<SectionItem> {
    return this.get(`/api/app/${section}/${id}`, undefined, OWN_ERRORS);
  }

  createSectionItem(section: string, values: SectionValues): Observable<SectionItem> {
    return this.rest.request({ method: 'POST', url: `/api/app/${section}`, body: { values } }, OWN_ERRORS);
  }

  updateSectionItem(section: string, item: SectionItem): Observable<SectionItem> {
    const body = { concurrencyStamp: item.concurrencyStamp, values: item.values };
    return this.rest.request({ method: 'PUT', url: `/api/app/${section}/${item.id}`, body }, OWN_ERRORS);
  }

  deleteSectionItem(section: string, id: string): Observable<void> {
    return this.rest.request({ method: 'DELETE', url: `/api/app/${section}/${id}` });
  }

  countyProfile(config: Partial<Rest.Config> = {}): Observable<CountyProfile> {
    return this.get('/api/app/county-profile', undefined, config);
  }

  updateCountyProfile(profile: CountyProfile): Observable<CountyProfile> {
    return this.rest.request({ method: 'PUT', url: '/api/app/county-profile', body: { concurrencyStamp: profile.concurrencyStamp, values: profile.values } }, OWN_ERRORS);
  }

  auditLog(query: AuditQuery): Observable<Paged<AuditEntry>> {
    return this.get('/api/app/audit-log', query);
  }

  translations(query: ListQuery & { culture?: string; status?: TranslationStatus }): Observable<TranslationPage> {
    return this.get('/api/app/translation', query);
  }

  saveTranslation(item: TranslationItem, culture: string, text: string, confirm: boolean): Observable<TranslationItem> {
    const { section, itemId, field, concurrencyStamp } = item;
    const body = { section, itemId, field, culture, text, confirm, concurrencyStamp };
    return this.rest.request({ method: 'PUT', url: '/api/app/translation', body }, OWN_ERRORS);
  }

  /** Tells section by section how far it is, and the result last. */
  uploadBlueprint(file: File, dryRun: boolean): Observable<BlueprintUpdate> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.http
      .post('/api/uploads/blueprint', form, {
        params: { dryRun },
        headers: { Accept: 'application/x-ndjson' },
        observe: 'events',
        reportProgress: true,
        responseType: 'text',
      })
      .pipe(
        map(updateOf),
        filter(update => update !== null),
        catchError(error => throwError(() => withReadBody(error))),
      );
  }

  /** Keeps a picture and tells under which name a brand can show it. */
  uploadBrandPicture(file: File): Observable<BrandPicture> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.http.post<BrandPicture>('/api/uploads/brand-picture', form);
  }

  countyList(): Observable<Paged<CountyListItem>> {
    return this.get('/api/app/county', { maxResultCount: 1000 });
  }

  createCounty(input: CreateCountyInput): Observable<CountyListItem> {
    return this.rest.request({ method: 'POST', url: '/api/app/county', body: input }, OWN_ERRORS);
  }

  reopenCounty(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/county/${id}/reopen` });
  }

  countyRegions(): Observable<{ items: RegionOption[] }> {
    return this.get('/api/app/county/regions');
  }

  jobRuns(query: ListQuery & { state?: JobRunState }): Observable<Paged<JobRun>> {
    return this.get('/api/app/background-job/runs', query, OWN_ERRORS);
  }

  jobSchedule(): Observable<{ items: JobSchedule[] }> {
    return this.get('/api/app/background-job/schedule', undefined, OWN_ERRORS);
  }

  runJob(name: string): Observable<string> {
    return this.rest.request({ method: 'POST', url: '/api/app/background-job/run-now', body: { name } }, OWN_ERRORS);
  }

  retryJobRun(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/background-job/${id}/retry` }, OWN_ERRORS);
  }

  parkedEvents(): Observable<Paged<ParkedEvent>> {
    return this.get('/api/app/background-job/parked-events', { maxResultCount: 1000 }, OWN_ERRORS);
  }

  retryParkedEvent(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/background-job/${id}/retry-event` }, OWN_ERRORS);
  }

  discardParkedEvent(id: string): Observable<void> {
    return this.rest.request({ method: 'POST', url: `/api/app/background-job/${id}/discard-event` }, OWN_ERRORS);
  }

  private get<T>(url: string, params?: object, config: Partial<Rest.Config> = {}): Observable<T> {
    return this.rest.request<unknown, T>({ method: 'GET', url, params: params as Record<string, never> }, config);
  }
}
