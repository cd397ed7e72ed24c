import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { fromEvent } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { DayPipe, LabelPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { BoardApi, BoardFilter, contractorsOf, filterBoard, isBlocked, NO_FILTER, systemsOf } from './board';

const NARROW = '(max-width: 767.98px)';

/** All sub-projects by state, with the next step of each and what blocks it: columns on a wide screen, groups to open on a phone. */
@Component({
  selector: 'app-board-page',
  imports: [DayPipe, LabelPipe, LoadState, LocalizationPipe, NumPipe, PageHead, RouterLink, TextPipe, WanPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board-page.html',
})
export class BoardPage {
  private readonly api = inject(BoardApi);
  private readonly context = inject(CountyContext);

  protected readonly isBlocked = isBlocked;
  protected readonly filter = signal<BoardFilter>(NO_FILTER);
  /** On paper nothing can be opened: everything is. */
  protected readonly isNarrow = signal(matchMedia(NARROW).matches);
  protected readonly board = rxResource({ stream: () => this.api.board() });
  private readonly data = computed(() => (this.board.hasValue() ? this.board.value() : null));
  protected readonly columns = computed(() => (this.data() ? filterBoard(this.data()!, this.filter(), this.context.language()) : []));
  protected readonly shown = computed(() => this.columns().reduce((sum, column) => sum + column.items.length, 0));
  protected readonly budget = computed(() => this.columns().reduce((sum, column) => sum + column.budget, 0));
  protected readonly systems = computed(() => (this.data() ? systemsOf(this.data()!, this.context.language()) : []));
  protected readonly contractors = computed(() => (this.data() ? contractorsOf(this.data()!, this.context.language()) : []));
  protected readonly hasFilter = computed(() => Object.values(this.filter()).some(value => !!value));

  constructor() {
    fromEvent<MediaQueryListEvent>(matchMedia(NARROW), 'change').pipe(takeUntilDestroyed()).subscribe(event => this.isNarrow.set(event.matches));
  }

  protected set(change: Partial<BoardFilter>): void {
    this.filter.update(filter => ({ ...filter, ...change }));
  }

  protected reset(): void {
    this.filter.set(NO_FILTER);
  }

  protected print(): void {
    window.print();
  }
}
