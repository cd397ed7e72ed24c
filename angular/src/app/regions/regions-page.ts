import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { AdministrationApi } from '../core/administration-api';
import { PlacedRegion, RegionMove } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { today } from '../core/dates';
import { pickText } from '../core/localized-text';
import { Paged } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, TextPipe } from '../shared/pipes';
import { RegionMoveDialog } from './region-move-dialog';

const PAGE_SIZE = 20;

/** The region tree as of a day, and the moves that were recorded. */
@Component({
  selector: 'app-regions-page',
  imports: [DayPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RegionMoveDialog, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regions-page.html',
})
export class RegionsPage {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);

  protected readonly canMove = inject(PermissionService).getGrantedPolicy(policies.regionsMove);
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly day = signal(today());
  protected readonly dialog = signal<{ corrects: RegionMove | null } | null>(null);

  protected readonly list = rxResource({
    params: () => ({ skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE }),
    stream: ({ params }) => this.api.regionMoves(params),
  });
  protected readonly shown = signal<Paged<RegionMove> | null>(null);
  protected readonly tree = rxResource({ params: () => this.day(), stream: ({ params }) => this.api.placedRegions(params) });
  protected readonly regions = signal<PlacedRegion[] | null>(null);
  /** Prefectures and counties: what is under something. */
  protected readonly placed = computed(() => this.regions()?.filter(region => region.level === 'prefecture' || region.level === 'county') ?? []);
  private readonly byId = computed(() => new Map(this.regions()?.map(region => [region.id, region]) ?? []));

  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
    effect(() => {
      if (!this.tree.hasValue()) return;

      const value = this.tree.value().items;
      untracked(() => this.regions.set(value));
    });
  }

  protected setDay(day: string): void {
    if (day) this.day.set(day);
  }

  protected reload(): void {
    this.dialog.set(null);
    this.list.reload();
    this.tree.reload();
  }

  protected above(region: PlacedRegion): string {
    const names: string[] = [];
    for (let at = this.byId().get(region.parentId ?? ''); at && at.level !== 'country'; at = this.byId().get(at.parentId ?? '')) {
      names.unshift(pickText(at.name, this.context.language()));
    }

    return names.join(' › ');
  }
}
