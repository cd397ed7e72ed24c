import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { BASE_CULTURE, scriptClass } from '../core/localized-text';
import { TranslationItem, TranslationPage, TranslationStatus } from '../core/models';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe, NumPipe } from '../shared/pipes';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** What a row says about its own saving. */
interface RowState {
  text: string;
  busy?: boolean;
  saved?: boolean;
  error?: string;
}

/** The county's texts side by side in Chinese and one other language. */
@Component({
  selector: 'app-translations-page',
  imports: [LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, NumPipe, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './translations-page.html',
})
export class TranslationsPage {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  /** Status to start with, from the address: the home page links to the missing ones. */
  readonly status = input<string | undefined>(undefined);

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(policies.translationsEdit);
  protected readonly statuses: TranslationStatus[] = ['missing', 'draft', 'confirmed'];
  protected readonly chosenStatus = signal<TranslationStatus | ''>('');
  /** The language that was chosen; none lets the server take the county's second one. */
  private readonly chosenCulture = signal<string | undefined>(undefined);
  protected readonly filter = signal('');
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;

  protected readonly list = rxResource({
    params: () => ({
      culture: this.chosenCulture(),
      status: this.chosenStatus() || undefined,
      filter: this.filter().trim() || undefined,
      skipCount: (this.page() - 1) * PAGE_SIZE,
      maxResultCount: PAGE_SIZE,
    }),
    stream: ({ params }) => this.api.translations(params),
  });
  protected readonly shown = signal<TranslationPage | null>(null);
  protected readonly culture = computed(() => this.shown()?.culture ?? '');
  protected readonly cultures = computed(() => this.shown()?.cultures.filter(culture => culture !== BASE_CULTURE) ?? []);
  protected readonly script = computed(() => scriptClass(this.culture()));
  protected readonly rows = signal<Record<string, RowState>>({});

  private filterTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const status = this.status();
      untracked(() => this.chosenStatus.set(this.statuses.find(known => known === status) ?? ''));
    });
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => {
        this.shown.set(value);
        this.rows.set(Object.fromEntries(value.items.map(item => [this.keyOf(item), { text: item.text ?? '' }])));
      });
    });
  }

  protected chooseCulture(culture: string): void {
    this.chosenCulture.set(culture);
    this.page.set(1);
  }

  protected chooseStatus(status: TranslationStatus | ''): void {
    this.chosenStatus.set(status);
    this.page.set(1);
  }

  protected onFilter(text: string): void {
    clearTimeout(this.filterTimer);
    this.filterTimer = setTimeout(() => {
      this.filter.set(text);
      this.page.set(1);
    }, FILTER_PAUSE_MS);
  }

  protected keyOf(item: TranslationItem): string {
    return `${item.section}/${item.itemId}/${item.field}`;
  }

  protected row(item: TranslationItem): RowState {
    return this.rows()[this.keyOf(item)] ?? { text: item.text ?? '' };
  }

  protected onText(item: TranslationItem, text: string): void {
    this.setRow(item, { text });
  }

  protected isChanged(item: TranslationItem): boolean {
    return this.row(item).text !== (item.text ?? '');
  }

  protected async save(item: TranslationItem, confirm: boolean): Promise<void> {
    const culture = this.culture();
    const { text } = this.row(item);
    if (!culture) return;

    this.setRow(item, { text, busy: true });
    try {
      const answer = await firstValueFrom(this.api.saveTranslation(item, culture, text, confirm));
      this.apply(item, text, confirm, answer?.concurrencyStamp);
      this.setRow(item, { text, saved: true });
    } catch (error) {
      const message = isConflict(error) ? this.context.text('Conflict') : errorText(error, this.context.text('SaveFailed'));
      this.setRow(item, { text, error: message });
    }
  }

  /**
   * Puts the saved text into the page at its place. The list is not read anew: a row that no longer fits the filter would vanish
   * under the hands of the translator. Other texts of the same record share its stamp.
   */
  private apply(item: TranslationItem, text: string, confirm: boolean, stamp: string | undefined): void {
    const status: TranslationStatus = !text.trim() ? 'missing' : confirm ? 'confirmed' : 'draft';
    this.shown.update(page => {
      if (!page) return page;
      const totals = { ...page.totals };
      totals[item.status]--;
      totals[status]++;
      const items = page.items.map(other => {
        if (other.section !== item.section || other.itemId !== item.itemId) return other;
        const stamped = { ...other, concurrencyStamp: stamp ?? other.concurrencyStamp };
        return other.field === item.field ? { ...stamped, text, status } : stamped;
      });
      return { ...page, totals, items };
    });
  }

  private setRow(item: TranslationItem, state: RowState): void {
    this.rows.update(rows => ({ ...rows, [this.keyOf(item)]: state }));
  }
}
