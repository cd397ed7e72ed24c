import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { catchError, forkJoin, map, of } from 'rxjs';
import { ApprovalPanel } from '../approvals/approval-panel';
import { CountyContext } from '../core/county-context';
import { pickText, LocalizedText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { LabelPipe } from '../shared/pipes';
import { ActionDialog } from './action-dialog';
import { actionText, BlockedActions } from './blocked-actions';
import { BlockedAction, Doc, DocAction, DocDownload, DocTable, DocumentKind, Field, flatten, kebab } from './document-kind';
import { DocumentApi } from './document-api';
import { stateTone } from './document-list-page';
import { FieldTextPipe } from './field-text';
import { FileLink, fileLinks } from './file-links';
import { FileList } from './file-list';
import { SiteMap } from '../trace/site-map';
import { findKind } from './kinds';

/** One document: what it says, what can be done now and what blocks the rest, its approval, papers and history. */
@Component({
  selector: 'app-document-page',
  imports: [ActionDialog, ApprovalPanel, BlockedActions, FieldTextPipe, FileList, LabelPipe, LoadState, LocalizationPipe, RouterLink, SiteMap],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './document-page.html',
})
export class DocumentPage {
  private readonly api = inject(DocumentApi);
  private readonly context = inject(CountyContext);
  private readonly permissions = inject(PermissionService);
  private readonly router = inject(Router);

  /** Kind, from the address. */
  readonly kind = input.required<string>();
  /** Document, from the address. */
  readonly id = input.required<string>();
  /** County of the document, from a link made outside of the session: the QR code of a form. */
  readonly county = input<string>();

  /** False while the session moves to the county of the link. */
  private readonly isAtHome = linkedSignal(() => !this.county() || this.county() === this.context.countyCode());
  protected readonly definition = computed(() => findKind(this.kind()));
  protected readonly version = signal(0);
  protected readonly dialog = signal<DocAction | null>(null);
  /** The page on which the reader sees of it what is theirs. */
  private readonly elsewhere = computed(() => {
    const place = this.definition()?.elsewhere;
    return place && !this.permissions.getGrantedPolicy(place.unless) ? place.path : null;
  });
  protected readonly document = rxResource({
    params: () => this.isAtHome() && !this.elsewhere() ? ({ api: this.definition()?.api ?? '', id: this.id(), version: this.version() }) : undefined,
    stream: ({ params }) => this.api.get(params.api, params.id).pipe(map(flatten)),
  });
  /** Rows of the tables that other lists hold; a list that cannot be read leaves its table out. */
  protected readonly related = rxResource({
    params: () => this.document.hasValue() ? this.document.value() : undefined,
    stream: ({ params: doc }) => {
      const lists = (this.definition()?.tables ?? []).flatMap(table => {
        const from = table.from?.(doc);
        return from ? [[table.name, this.api.list(from.api, { ...from.query, maxResultCount: 100 }).pipe(map(page => page.items), catchError(() => of([])))] as const] : [];
      });
      return lists.length ? forkJoin(Object.fromEntries(lists)) : of({} as Record<string, Doc[]>);
    },
  });
  protected readonly title = computed(() => (this.document.hasValue() ? pickText(this.document.value()[this.definition()!.titleField] as LocalizedText | string, this.context.language()) : ''));

  /** What the server allows now, in the order of the kind. */
  protected readonly actions = computed(() => {
    const allowed = (this.document.hasValue() ? (this.document.value()['allowedActions'] as string[] | undefined) : undefined) ?? [];
    return this.definition()?.actions.filter(action => action.allow === '' || allowed.includes(action.allow ?? action.name)) ?? [];
  });

  /** What would come next and why it cannot be done yet. */
  protected readonly blocked = computed(() => (this.document.hasValue() ? ((this.document.value()['blockedActions'] as BlockedAction[] | undefined) ?? []) : []));

  constructor() {
    effect(() => {
      const path = this.elsewhere();
      if (path && this.isAtHome()) void this.router.navigate([path, this.id()], { replaceUrl: true });
    });
    effect(() => {
      // A county that the user does not work in stays closed: the document is then not found in the present one.
      if (!this.isAtHome()) void this.context.enter(this.county()!).finally(() => this.isAtHome.set(true));
    });
  }

  protected tone(state: unknown): string {
    return stateTone(this.definition()!, state);
  }

  protected isWide(field: Field): boolean {
    return field.type === 'long';
  }

  protected fileLinks(value: unknown): FileLink[] {
    return fileLinks(value, this.context.text('Files:Open'));
  }

  /** Name of what the approval and the files belong to: one page shows acceptances of every level. */
  protected typeOf(kind: DocumentKind, doc: Doc): string {
    return kind.typeOf?.(doc) ?? kind.type;
  }

  protected rows(doc: Doc, table: DocTable): Doc[] {
    return (table.from ? (this.related.hasValue() ? this.related.value()[table.name] : undefined) : (doc[table.name] as Doc[] | undefined)) ?? [];
  }

  protected actionText(action: string): string {
    return actionText(this.context, this.definition()!.type, action);
  }

  protected changed(): void {
    this.dialog.set(null);
    this.version.update(version => version + 1);
  }

  /** Files that the server makes from this document and that the reader may have. */
  protected downloads(doc: Doc): DocDownload[] {
    return (this.definition()!.downloads ?? []).filter(download => (doc['allowedActions'] as string[]).includes(download.allow));
  }

  /** What the reader may begin because of this document. */
  protected links(doc: Doc): { label: string; icon: string; path: unknown[]; query: Record<string, string> }[] {
    return (this.definition()!.links ?? [])
      .filter(link => this.permissions.getGrantedPolicy(link.policy))
      .flatMap(link => {
        const to = link.to(doc);
        return to ? [{ label: link.label, icon: link.icon, ...to }] : [];
      });
  }

  /** A form of this document, made by the server; always in Chinese, as it is signed. */
  protected formUrl(form: string, type: 'html' | 'docx'): string {
    return `/api/downloads/form/${kebab(form)}/${this.id()}.${type}`;
  }

  protected print(): void {
    window.print();
  }
}
