import { Location } from '@angular/common';
import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { Paged } from '../core/models';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe } from '../shared/pipes';
import { ActionDialog } from './action-dialog';
import { Doc, Field } from './document-kind';
import { DocumentApi } from './document-api';
import { FieldTextPipe } from './field-text';
import { FileLink, fileLinks } from './file-links';
import { findKind } from './kinds';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** The list of one kind of document. */
@Component({
  selector: 'app-document-list-page',
  imports: [ActionDialog, FieldTextPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './document-list-page.html',
})
export class DocumentListPage {
  private readonly api = inject(DocumentApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(Location);
  private readonly permissions = inject(PermissionService);
  private readonly context = inject(CountyContext);

  /** Kind, from the address. */
  readonly kind = input.required<string>();
  /** What the address asks for; the list writes its own search there, so that the way back from a document finds it again. */
  readonly askedFilter = input('', { alias: 'filter', transform: textOf });
  readonly askedState = input('', { alias: 'state', transform: textOf });
  /** Set when the address asks for a new document; what else it says is what the form shows at first. */
  readonly askedNew = input('', { alias: 'new', transform: textOf });
  readonly askedPage = input(1, { alias: 'page', transform: (value: unknown) => Math.max(1, Number(value) || 1) });

  protected readonly definition = computed(() => findKind(this.kind()));
  protected readonly filter = signal('');
  protected readonly state = signal('');
  /** Values of the kind's further filters. */
  protected readonly chosen = signal<Record<string, string>>({});
  protected readonly sorting = signal('');
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly isCreating = signal(false);
  protected readonly preset = signal<Doc>({});
  /** What the kind needs of the county's configuration; undefined while it is not known. */
  private readonly needed = rxResource({
    params: () => this.definition()?.needs?.api,
    stream: ({ params }) => this.api.list(params, {}),
  });
  /** Key of the text that says that the county has configured nothing of this kind. */
  protected readonly lacks = computed(() => (this.definition()?.needs && this.needed.hasValue() && this.needed.value().items.length === 0 ? this.definition()!.needs!.empty : ''));
  protected readonly mayCreate = computed(() => !this.lacks() && !!this.definition()?.create && this.permissions.getGrantedPolicy(this.definition()!.create!.policy));
  /** What is searched and sorted by: the same for the list and its export. */
  private readonly query = computed(() => ({ ...this.chosen(), filter: this.filter().trim() || undefined, state: this.state() || undefined, sorting: this.sorting() || undefined }));
  protected readonly excelUrl = computed(() => downloadUrl(this.definition()?.excel ?? `list/${(this.definition()?.api ?? '').split('/').pop()}.xlsx`, this.context.language(), this.query()));
  protected readonly list = rxResource({
    params: () => ({ api: this.definition()?.api ?? '', query: { ...this.query(), skipCount: (this.page() - 1) * PAGE_SIZE, maxResultCount: PAGE_SIZE } }),
    stream: ({ params }) => this.api.list(params.api, params.query),
  });
  /** What is on screen stays there while the next page is on its way. */
  protected readonly shown = signal<Paged<Doc> | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
    effect(() => {
      this.kind();
      const [filter, state, page] = [this.askedFilter(), this.askedState(), this.askedPage()];
      untracked(() => {
        this.shown.set(null);
        this.filter.set(filter);
        this.state.set(state);
        this.chosen.set({});
        this.sorting.set('');
        this.page.set(page);
      });
    });
    effect(() => {
      if (!this.askedNew() || !this.mayCreate()) return;

      untracked(() => {
        this.preset.set({ ...this.route.snapshot.queryParams });
        this.isCreating.set(true);
      });
    });
    effect(() => {
      const asked = { filter: this.filter().trim(), state: this.state(), page: this.page() > 1 ? String(this.page()) : '' };
      const query = new HttpParams({ fromObject: Object.fromEntries(Object.entries(asked).filter(([, value]) => !!value)) }).toString();
      const [path, present = ''] = this.location.path().split('?');
      if (query !== present) this.location.replaceState(path, query);
    });
  }

  protected apply(change: () => void, isTyping = false): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        change();
        this.page.set(1);
      },
      isTyping ? FILTER_PAUSE_MS : 0,
    );
  }

  protected choose(field: Field, value: string): void {
    this.apply(() => this.chosen.update(chosen => ({ ...chosen, [field.name]: value })));
  }

  protected isFiltered(): boolean {
    return !!this.filter() || !!this.state() || Object.values(this.chosen()).some(value => !!value);
  }

  /** Where a row leads; null: nowhere. */
  protected linkOf(doc: Doc): unknown[] | null {
    const kind = this.definition()!;
    return kind.rowLink ? kind.rowLink(doc) : ['/documents', kind.path, doc['id']];
  }

  protected fileLinks(value: unknown): FileLink[] {
    return fileLinks(value, this.context.text('Files:Open'));
  }

  protected sortBy(field: Field): void {
    if (this.definition()?.sortable?.includes(field.name)) this.sorting.update(now => (now === field.name ? `${field.name} desc` : now === `${field.name} desc` ? '' : field.name));
  }

  protected tone(state: unknown): string {
    return stateTone(this.definition()!, state);
  }

  protected open(doc: Doc): void {
    void this.router.navigate(['/documents', this.kind(), doc['id']]);
  }

  protected created(doc: Doc | null): void {
    this.isCreating.set(false);
    if (doc?.['id']) this.open(doc);
    else this.list.reload();
  }

  protected print(): void {
    window.print();
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** CSS class of a state's badge. */
export function stateTone(kind: { good: string[]; warn: string[]; bad: string[] }, state: unknown): string {
  const name = state as string;
  return `cc-badge ${kind.good.includes(name) ? 'cc-badge-good' : kind.bad.includes(name) ? 'cc-badge-bad' : kind.warn.includes(name) ? 'cc-badge-warn' : 'cc-badge-info'}`;
}
