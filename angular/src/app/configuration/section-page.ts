import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { catchError, firstValueFrom, forkJoin, from, map, of, switchMap } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { BASE_CULTURE, isDraft, LocalizedText, pickText } from '../core/localized-text';
import { ConfigurationSection, SectionColumn, SectionItem } from '../core/models';
import { formatWan } from '../core/money';
import { policies } from '../route.provider';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe } from '../shared/pipes';
import { cellText, isLocalized, listColumns, SETS, setValues, titleColumn, unitOf } from './columns';
import { ItemDialog } from './item-dialog';
import { SectionStore } from './section-store';

const FILTER_PAUSE_MS = 300;
const PRINT_LIMIT = 1000;

/** List of one configuration section, made from the server's description of its columns. */
@Component({
  selector: 'app-section-page',
  imports: [ItemDialog, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-page.html',
})
export class SectionPage {
  private readonly api = inject(CountyCloudApi);
  private readonly store = inject(SectionStore);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly permissions = inject(PermissionService);
  protected readonly context = inject(CountyContext);

  /** Name of the section, from the address. */
  readonly section = input.required<string>();

  protected readonly filter = signal('');
  protected readonly sorting = signal<{ column: string; descending: boolean } | null>(null);
  protected readonly page = signal(1);
  protected readonly pageSize = signal(20);
  protected readonly printing = signal(false);
  protected readonly dialog = signal<{ id: string | null } | null>(null);

  protected readonly definition = signal<ConfigurationSection | null>(null);
  protected readonly missing = signal(false);
  protected readonly columns = computed<SectionColumn[]>(() => listColumns(this.definition()?.columns ?? [], this.definition()?.name));
  protected readonly canEdit = computed(() => {
    const policy = this.definition()?.editPermission;
    return !!policy && this.permissions.getGrantedPolicy(policy);
  });
  protected readonly canSeeHistory = this.permissions.getGrantedPolicy(policies.auditLog);
  protected readonly excelUrl = computed(() => downloadUrl(`${this.section()}.xlsx`, this.context.language()));

  protected readonly list = rxResource({
    params: () => {
      const section = this.definition();
      if (!section) return undefined;

      const sorting = this.sorting();
      return {
        section: section.name,
        query: {
          filter: this.filter().trim() || undefined,
          sorting: sorting ? `${sorting.column} ${sorting.descending ? 'desc' : 'asc'}` : undefined,
          skipCount: this.printing() ? 0 : (this.page() - 1) * this.pageSize(),
          maxResultCount: this.printing() ? PRINT_LIMIT : this.pageSize(),
        },
      };
    },
    stream: ({ params }) => this.api.sectionItems(params.section, params.query),
  });
  /** What the records are called that this section's columns point at, by section and code; nothing of those that the reader may not see. */
  private readonly references = rxResource({
    params: () => {
      const sections = [...new Set(this.columns().map(column => column.reference).filter(name => !!name))] as string[];
      return sections.length ? sections : undefined;
    },
    stream: ({ params }) =>
      forkJoin(
        params.map(name =>
          from(this.store.section(name)).pipe(
            switchMap(section => this.api.sectionItems(name, { maxResultCount: PRINT_LIMIT }, true).pipe(map(page => ({ name, title: titleColumn(section?.columns ?? [])?.name, items: page.items })))),
            catchError(() => of({ name, title: undefined, items: [] as SectionItem[] })),
          ),
        ),
      ),
  });
  private readonly names = computed(() => {
    const lists = this.references.hasValue() ? this.references.value() : [];
    return new Map(lists.flatMap(list => list.items.map(item => [`${list.name}/${String(item.values['code'])}`, list.title ? pickText(item.values[list.title] as LocalizedText | string, this.context.language()) : ''])));
  });
  /** The last page that came; it stays on the screen while the next one is on the way. */
  protected readonly shown = signal<{ totalCount: number; items: SectionItem[] } | null>(null);

  protected readonly isLocalized = isLocalized;
  protected readonly titleName = computed(() => titleColumn(this.definition()?.columns ?? [])?.name);
  private filterTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const name = this.section();
      untracked(() => void this.open(name));
    });
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => {
        this.shown.set(value);
        if (this.printing()) setTimeout(() => this.printNow());
      });
    });
  }

  /** Waits until the person stops typing. */
  protected onFilter(text: string): void {
    clearTimeout(this.filterTimer);
    this.filterTimer = setTimeout(() => {
      this.filter.set(text);
      this.page.set(1);
    }, FILTER_PAUSE_MS);
  }

  /** Ascending, descending, then the section's own order again. */
  protected sortBy(column: SectionColumn): void {
    const now = this.sorting();
    if (now?.column !== column.name) this.sorting.set({ column: column.name, descending: false });
    else this.sorting.set(now.descending ? null : { column: column.name, descending: true });
    this.page.set(1);
  }

  protected ariaSort(column: SectionColumn): 'ascending' | 'descending' | null {
    const now = this.sorting();
    if (now?.column !== column.name) return null;
    return now.descending ? 'descending' : 'ascending';
  }

  protected cell(column: SectionColumn, item: SectionItem): string {
    const value = item.values[column.name];
    // A note names the section that it is about.
    if (column.name === 'section' && typeof value === 'string') return this.context.text(`Section:${value}`, value);
    // A rule's amount is typed in yuan, because its unit is a value of the rule too; it is read as every other amount.
    if (this.isYuanRule(column, item)) return `${formatWan(Number(value))} ${this.context.text('Unit:Wan')}`;
    if (column.name === 'value' && (value === 'true' || value === 'false')) return this.context.text(value === 'true' ? 'Bool:True' : 'Bool:False');
    if (column.name === 'unit' && this.isYuanRule({ ...column, name: 'value' }, item)) return '';

    const words = SETS.get(column.name);
    if (words && typeof value === 'string') return setValues(value).map(word => this.context.text(words + word, word)).join('、');
    if (column.name === 'ownerRole' && typeof value === 'string') return this.context.text(`Role:${value}`, value);
    if (column.reference && typeof value === 'string') return this.names().get(`${column.reference}/${value}`) || value;

    const enumText = (value: string) => this.context.text(`Enum:${column.enumType ?? column.name}:${value}`, value);
    return cellText(column, value, this.context.language(), enumText);
  }

  private isYuanRule(column: SectionColumn, item: SectionItem): boolean {
    const value = item.values[column.name];
    return column.name === 'value' && item.values['unit'] === 'yuan' && value !== null && value !== '' && Number.isFinite(Number(value));
  }

  protected isDraftCell(column: SectionColumn, item: SectionItem): boolean {
    const culture = this.context.language();
    return isLocalized(column) && culture !== BASE_CULTURE && isDraft(item.values[column.name] as LocalizedText, culture);
  }

  protected isNumeric(column: SectionColumn): boolean {
    return column.type === 'number' || column.type === 'integer';
  }

  protected unitText(column: SectionColumn): string {
    return unitOf(column, (key, fallback) => this.context.text(key, fallback));
  }

  /** Name and unit of a column, for the cards of a phone. */
  protected labelOf(column: SectionColumn): string {
    const [name, unit] = [this.context.text(`Field:${column.name}`, column.name), this.unitText(column)];
    return unit ? `${name}（${unit}）` : name;
  }

  protected titleOf(item: SectionItem): string {
    const column = titleColumn(this.definition()?.columns ?? []);
    const title = column ? pickText(item.values[column.name] as LocalizedText | string, this.context.language()) : '';
    return title || String(item.values['code'] ?? '');
  }

  protected remove(item: SectionItem): void {
    this.confirmation
      .warn('::DeleteConfirmation', '::AreYouSure', { messageLocalizationParams: [this.titleOf(item)] })
      .subscribe(async status => {
        if (status !== Confirmation.Status.confirm) return;

        await firstValueFrom(this.api.deleteSectionItem(this.section(), item.id));
        this.toaster.success('::Deleted', '', { life: 3000 });
        this.stepBackFromEmptyPage();
        this.list.reload();
      });
  }

  protected onSaved(): void {
    this.dialog.set(null);
    this.list.reload();
  }

  /** The printed list has every row, not only the page on the screen. */
  protected print(): void {
    const shown = this.shown();
    if (shown && shown.items.length === shown.totalCount) this.printNow();
    else this.printing.set(true);
  }

  private printNow(): void {
    window.print();
    this.printing.set(false);
  }

  private stepBackFromEmptyPage(): void {
    if (this.shown()?.items.length === 1 && this.page() > 1) this.page.update(page => page - 1);
  }

  private async open(name: string): Promise<void> {
    this.definition.set(null);
    this.shown.set(null);
    this.missing.set(false);
    this.filter.set('');
    this.sorting.set(null);
    this.page.set(1);
    this.dialog.set(null);
    try {
      const definition = await this.store.section(name);
      if (name !== this.section()) return;
      this.definition.set(definition);
      this.missing.set(!definition);
    } catch {
      this.missing.set(true);
    }
  }
}
