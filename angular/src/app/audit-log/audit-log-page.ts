import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { NgbPaginationModule } from '@ng-bootstrap/ng-bootstrap';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { AuditEntry, Paged } from '../core/models';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { InstantPipe, LabelPipe, TextPipe } from '../shared/pipes';

const FILTER_PAUSE_MS = 300;
const PAGE_SIZE = 20;

/** Who changed what and when. */
@Component({
  selector: 'app-audit-log-page',
  imports: [InstantPipe, LabelPipe, LoadState, LocalizationPipe, NgbPaginationModule, PageHead, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-log-page.html',
})
export class AuditLogPage {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  /** Record whose history is asked for, from the address. */
  readonly entityId = input<string | undefined>(undefined);
  /** How that record is called on the page. */
  readonly entity = input<string | undefined>(undefined);

  protected readonly actions = ['Created', 'Updated', 'Deleted', 'BlueprintImported', 'SignedIn', 'SwitchedCounty', 'JobRunRequested', 'JobRunRetried', 'EventRetried', 'EventDiscarded', 'TokenIssued', 'IntegrationRefused'];
  protected readonly filter = signal('');
  protected readonly userName = signal('');
  protected readonly action = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly page = signal(1);
  protected readonly pageSize = PAGE_SIZE;
  protected readonly hasFilter = computed(
    () => !!(this.filter() || this.userName() || this.action() || this.from() || this.to() || this.entityId()),
  );

  protected readonly list = rxResource({
    params: () => ({
      // The server's filter takes the id of a record as a whole, so the history of one record needs no parameter of its own.
      filter: this.entityId() || this.filter().trim() || undefined,
      userName: this.userName().trim() || undefined,
      action: this.action() || undefined,
      from: this.from() || undefined,
      to: this.to() || undefined,
      skipCount: (this.page() - 1) * PAGE_SIZE,
      maxResultCount: PAGE_SIZE,
    }),
    stream: ({ params }) => this.api.auditLog(params),
  });
  protected readonly shown = signal<Paged<AuditEntry> | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.list.hasValue()) return;

      const value = this.list.value();
      untracked(() => this.shown.set(value));
    });
  }

  /** Applies a filter from the first page on; typing is given time to finish. */
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

  protected actionTone(action: string): string {
    switch (action) {
      case 'Created':
        return 'cc-badge cc-badge-good';
      case 'Deleted':
        return 'cc-badge cc-badge-bad';
      default:
        return 'cc-badge cc-badge-info';
    }
  }

  /** Name of a kind of record: its own text, or the title of the section whose records it is. */
  protected entityType(type: string): string {
    const name = type.split('.').pop() ?? type;
    const section = name.replace(/(?!^)[A-Z]/g, letter => `-${letter}`).toLowerCase();
    return this.context.text(`EntityType:${name}`, this.context.text(`Section:${section}`, name));
  }

  /** What an import did to a section, which the log keeps as `+created ~updated -deleted`; null for everything else. */
  protected importText(value: string | null | undefined): string | null {
    const counts = /^\+(\d+) ~(\d+) -(\d+)$/.exec(value ?? '');
    if (!counts) return null;

    const names = ['Created', 'Updated', 'Deleted'];
    return names
      .map((name, index) => ({ name, count: counts[index + 1] }))
      .filter(({ count }) => count !== '0')
      .map(({ name, count }) => `${this.context.text(`Blueprint:${name}`)} ${count}`)
      .join(' · ');
  }

  protected valueText(value: string | null | undefined): string {
    if (!value) return this.context.text('AuditLog:EmptyValue');
    // Why another system was refused is kept as the key of a text.
    if (value.startsWith('Integration:')) return this.context.text(value, value);
    return value === 'True' || value === 'False' ? this.context.text(`Bool:${value}`, value) : value;
  }

  /** Name of a changed property; an import lists whole sections as its changes. */
  protected propertyText(type: string | null | undefined, property: string): string {
    const field = `Field:${property.charAt(0).toLowerCase()}${property.slice(1)}`;
    const own = this.context.text(`Property:${type ?? ''}.${property}`, '');
    if (own) return own;

    return this.context.text(`Section:${property}`, this.context.text(field, this.context.text(`Role:${property}`, property)));
  }
}
