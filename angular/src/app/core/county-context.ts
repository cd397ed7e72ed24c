import { Location } from '@angular/common';
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { ConfigStateService, LocalizationService, PermissionService, RoutesService, SessionStateService } from '@abp/ng.core';
import { firstValueFrom, Observable } from 'rxjs';
import { CountyCloudApi } from './api';
import { listOf } from './list-of';
import { LocalizedText, pickText } from './localized-text';
import { CountyChoice, Visit } from './models';

/** Kind of the signed-in user; it decides which home page is shown. */
export type UserKind = 'county' | 'province' | 'contractor' | 'platform';

/** Stands for a missing text: the framework would answer an empty default with the key itself. */
const NO_TEXT = '\u0000';

/** Remembers in this tab who has come from outside of the counties: the server does not tell it once one is inside. */
const HOST_USER_KEY = 'county-cloud-host-user';

interface ExtraProperties {
  userKind?: UserKind;
  county?: { code: string; name: LocalizedText | string } | null;
  visit?: Visit | null;
}

/** The county the session works in, and the way to another one. */
@Injectable({ providedIn: 'root' })
export class CountyContext {
  private readonly config = inject(ConfigStateService);
  private readonly api = inject(CountyCloudApi);
  private readonly router = inject(Router);
  // Lists write what is searched for into the address without the router.
  private readonly location = inject(Location);
  private readonly routes = inject(RoutesService);
  private readonly permissions = inject(PermissionService);
  private readonly session = inject(SessionStateService);
  private readonly localization = inject(LocalizationService);

  private readonly extra = toSignal(this.config.getOne$('extraProperties'));
  private readonly user = toSignal(this.config.getOne$('currentUser'));
  private readonly tenant = toSignal(this.config.getOne$('currentTenant'));

  readonly language = toSignal(this.session.getLanguage$(), { initialValue: this.session.getLanguage() });
  readonly isAuthenticated = computed(() => !!this.user()?.isAuthenticated);
  readonly userKind = computed<UserKind>(() => {
    const kind = (this.extra() as ExtraProperties | undefined)?.userKind;
    return kind ?? (this.tenant()?.id ? 'county' : 'platform');
  });
  /** People who were on the platform's side during this visit can go back to it. */
  readonly canLeaveCounty = computed(() => this.countyCode() !== null && sessionStorage.getItem(HOST_USER_KEY) === this.user()?.id);
  readonly countyCode = computed(() => (this.extra() as ExtraProperties | undefined)?.county?.code ?? null);
  /** Name of the current county in the language of the session, or null outside of any county. */
  readonly countyName = computed(() => {
    const county = (this.extra() as ExtraProperties | undefined)?.county;
    return county ? pickText(county.name, this.language()) || county.code : (this.tenant()?.name ?? null);
  });
  /** The visit in whose name an official from above reads this county; null for everybody who works here. */
  readonly visit = computed(() => (this.extra() as ExtraProperties | undefined)?.visit ?? null);
  /** Counties the user may work in; empty until {@link loadCounties} has answered. */
  readonly counties = signal<CountyChoice[]>([]);
  readonly switching = signal(false);

  constructor() {
    effect(() => {
      const isOutside = this.isAuthenticated() && this.countyCode() === null;
      if (isOutside) sessionStorage.setItem(HOST_USER_KEY, this.user()?.id ?? '');
    });
  }

  async loadCounties(): Promise<void> {
    try {
      this.counties.set((await firstValueFrom(this.api.counties())).items);
    } catch {
      // A user without any county membership is not an error of the page: the switcher then only shows the name.
      this.counties.set([]);
    }
  }

  /** Moves the session to a county and stays on the page when the user may see it there too, else goes home. One county's paper is left for its list. */
  async switchTo(county: { id: string | null }, target: string = listOf(this.location.path(), path => !!this.routes.find(r => r.path === path))): Promise<void> {
    await this.move(county.id === null && this.visit() ? this.api.leaveCounty() : this.api.switchCounty(county.id), target);
  }

  /** Leaves a county for good; the server moves the session to another one of the user's, or ends it. */
  async leave(call: Observable<void>, target: string): Promise<void> {
    await this.move(call, target);
  }

  /** Enters a county under one's region, to read. */
  async visitCounty(countyId: string, reason: string, minutes: number): Promise<void> {
    await this.move(this.api.visitCounty(countyId, reason, minutes), '/');
  }

  private async move(session: Observable<void>, target: string): Promise<void> {
    this.switching.set(true);
    try {
      await firstValueFrom(session);
      await firstValueFrom(this.config.refreshAppState());
      // Every request names its county, and the server refuses one that names another than the session's.
      this.session.setTenant(this.config.getOne('currentTenant'));
      const url = this.isAllowed(target) ? target : '/';
      // Passing through an empty route makes every page load its data anew for the other county.
      await this.router.navigateByUrl('/switching', { skipLocationChange: true });
      await this.router.navigateByUrl(url);
      await this.loadCounties();
    } finally {
      this.switching.set(false);
    }
  }

  /** Moves the session to the county that a link names, when it is another one and the user works there. */
  async enter(code: string): Promise<void> {
    if (code === this.countyCode()) return;
    if (!this.counties().length) await this.loadCounties();
    const county = this.counties().find(choice => choice.code === code);
    if (county) await this.switchTo(county, this.router.url);
  }

  /** Localized text of a key of the product's resource, with a fallback for keys that no resource has. */
  text(key: string, fallback?: string, ...params: string[]): string {
    const text = this.localization.instant({ key: `::${key}`, defaultValue: NO_TEXT }, ...params);
    return text === NO_TEXT ? (fallback ?? key) : text;
  }

  private isAllowed(url: string): boolean {
    const path = url.split(/[?#]/)[0];
    const route = this.routes.find(r => r.path === path);
    return !route?.requiredPolicy || this.permissions.getGrantedPolicy(route.requiredPolicy);
  }
}
