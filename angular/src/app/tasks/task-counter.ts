import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { PermissionService } from '@abp/ng.core';
import { catchError, EMPTY, filter, merge, switchMap, throttleTime, timer } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { policies } from '../route.provider';
import { TaskApi } from './tasks';

const EVERY_MS = 3 * 60_000;
const PAUSE_MS = 3_000;

/** How much the reader has to do; asked for after each navigation and every few minutes, by nobody twice. */
@Injectable({ providedIn: 'root' })
export class TaskCounter {
  private readonly api = inject(TaskApi);
  private readonly context = inject(CountyContext);
  private readonly permissions = inject(PermissionService);

  readonly count = signal<{ open: number; overdue: number } | null>(null);

  constructor() {
    const navigations = inject(Router).events.pipe(filter(event => event instanceof NavigationEnd));
    merge(timer(0, EVERY_MS), navigations)
      .pipe(
        throttleTime(PAUSE_MS, undefined, { leading: true, trailing: true }),
        switchMap(() => {
          if (this.isNeeded() && !document.hidden) return this.api.count().pipe(catchError(() => EMPTY));

          if (!this.isNeeded()) this.count.set(null);
          return EMPTY;
        }),
        takeUntilDestroyed(),
      )
      .subscribe(count => this.count.set(count));
  }

  private isNeeded(): boolean {
    return this.context.isAuthenticated() && this.permissions.getGrantedPolicy(policies.projects);
  }
}
