import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LocalizationPipe, PermissionDirective, PermissionService } from '@abp/ng.core';
import { ItemDialog } from '../configuration/item-dialog';
import { SectionStore } from '../configuration/section-store';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { downloadUrl } from '../core/downloads';
import { pickText } from '../core/localized-text';
import { formatNumber, formatWan, sharePercent } from '../core/money';
import { Budget, BudgetIssue, BudgetItem, ConfigurationSection } from '../core/models';
import { policies } from '../route.provider';
import { Bar, BarList } from '../shared/bar-list';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { LabelPipe, NumPipe, TextPipe, WanPipe } from '../shared/pipes';
import { BudgetRow, buildTree, isBreaking, issueUnit, parentCodes, visibleRows } from './budget-tree';

/** The county's budget as a tree whose sums are checked, with its sources and instalments. */
@Component({
  selector: 'app-budget-page',
  imports: [
    BarList, ItemDialog, LabelPipe, LoadState, LocalizationPipe, NgTemplateOutlet, NumPipe, PageHead, PermissionDirective, RouterLink, TextPipe, WanPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budget-page.html',
})
export class BudgetPage {
  private readonly api = inject(CountyCloudApi);
  private readonly permissions = inject(PermissionService);
  private readonly store = inject(SectionStore);
  protected readonly context = inject(CountyContext);

  protected readonly canEdit = this.permissions.getGrantedPolicy(policies.budgetEdit);
  protected readonly canSeeHistory = this.permissions.getGrantedPolicy(policies.auditLog);
  protected readonly excelUrl = computed(() => downloadUrl('budget.xlsx', this.context.language()));

  protected readonly budget = rxResource({ stream: () => this.api.budget() });
  protected readonly data = computed<Budget | null>(() => (this.budget.hasValue() ? this.budget.value() : null));

  protected readonly breaking = computed(() => this.data()?.issues.filter(isBreaking) ?? []);
  protected readonly remarks = computed(() => this.data()?.issues.filter(issue => !isBreaking(issue)) ?? []);

  protected readonly filterText = signal('');
  protected readonly onlyWithNote = signal(false);
  protected readonly expanded = signal<ReadonlySet<string>>(new Set());
  protected readonly focused = signal<string | null>(null);

  private readonly tree = computed(() => buildTree(this.data()?.items ?? []));
  protected readonly rows = computed<BudgetRow[]>(() =>
    visibleRows(
      this.tree(),
      this.expanded(),
      { text: this.filterText(), onlyWithNote: this.onlyWithNote() },
      this.context.language(),
    ),
  );
  protected readonly isFiltered = computed(() => this.onlyWithNote() || this.filterText().trim() !== '');
  protected readonly hitCount = computed(() => this.rows().filter(row => row.isHit).length);
  /** The one row that the tab key reaches; arrow keys move on from there. */
  protected readonly tabStop = computed(() => {
    const rows = this.rows();
    return rows.find(row => row.item.values.code === this.focused())?.item.values.code ?? rows[0]?.item.values.code ?? null;
  });

  protected readonly systemBars = computed<Bar[]>(() => {
    const total = this.data()?.total ?? 0;
    const unit = this.context.text('Unit:Wan');
    return this.tree().map(({ item }) => {
      const { amount, name } = item.values;
      const share = item.values.sharePercent ?? sharePercent(amount, total);
      return {
        label: pickText(name, this.context.language()),
        value: amount,
        text: `${formatWan(amount)} ${unit}`,
        hint: share === null ? undefined : `${formatNumber(share, 1, 1)}%`,
      };
    });
  });

  protected readonly section = signal<ConfigurationSection | null>(null);
  protected readonly editing = signal<BudgetItem | null>(null);

  private readonly table = viewChild<ElementRef<HTMLElement>>('table');

  constructor() {
    // The systems start closed: on the first look the six or so sums matter, not a hundred lines.
    effect(() => {
      const codes = new Set(this.data()?.items.map(item => item.values.code));
      untracked(() => this.expanded.update(open => new Set([...open].filter(code => codes.has(code)))));
    });
  }

  protected toggle(row: BudgetRow): void {
    if (!row.hasChildren) return;

    this.expanded.update(open => {
      const next = new Set(open);
      if (!next.delete(row.item.values.code)) next.add(row.item.values.code);
      return next;
    });
  }

  protected expandAll(): void {
    this.expanded.set(new Set(parentCodes(this.tree())));
  }

  protected collapseAll(): void {
    this.expanded.set(new Set());
  }

  /** Paper cannot be unfolded: everything is opened before it is printed. */
  protected print(): void {
    if (!this.isFiltered()) this.expandAll();
    setTimeout(() => window.print());
  }

  protected onKey(event: KeyboardEvent, row: BudgetRow, index: number): void {
    // Keys inside a row's own buttons belong to the buttons.
    if (event.target !== event.currentTarget) return;

    const handled = this.moveBy(event.key, row, index);
    if (handled) event.preventDefault();
  }

  protected hasQuantity({ values }: BudgetItem): boolean {
    return values.quantity !== null && values.quantity !== undefined;
  }

  protected isOff(item: BudgetItem): boolean {
    return item.sumOfChildren !== null && item.sumOfChildren !== undefined && item.sumOfChildren !== item.values.amount;
  }

  protected checkTone(item: BudgetItem): string {
    switch (item.check) {
      case 'mismatch':
        return 'cc-badge-bad';
      case 'ok':
        return 'cc-badge-good';
      case 'noQuantity':
        return 'cc-badge-warn';
      default:
        return 'cc-badge-info';
    }
  }

  /** Figures of an issue in the unit they are meant in. */
  protected issueText(issue: BudgetIssue): string {
    switch (issueUnit(issue)) {
      case 'quantity':
        return `${this.context.text('Budget:ImpliedQuantity')} ${formatNumber(issue.expected, 0, 2)}`;
      case 'percent':
        return this.figures(issue, value => `${formatNumber(value)}%`);
      default:
        return this.figures(issue, value => `${formatWan(value)} ${this.context.text('Unit:Wan')}`);
    }
  }

  protected async edit(item: BudgetItem): Promise<void> {
    this.section.set(await this.store.section('budget-item'));
    this.editing.set(item);
  }

  protected onSaved(): void {
    this.editing.set(null);
    this.budget.reload();
  }

  private moveBy(key: string, row: BudgetRow, index: number): boolean {
    const rows = this.rows();
    switch (key) {
      case 'ArrowDown':
        return this.focusRow(rows[index + 1]);
      case 'ArrowUp':
        return this.focusRow(rows[index - 1]);
      case 'Home':
        return this.focusRow(rows[0]);
      case 'End':
        return this.focusRow(rows[rows.length - 1]);
      case 'ArrowRight':
        if (!row.hasChildren) return true;
        return row.expanded ? this.focusRow(rows[index + 1]) : this.toggled(row);
      case 'ArrowLeft':
        return row.expanded ? this.toggled(row) : this.focusRow(rows.find(other => other.item.values.code === row.item.values.parentCode));
      case 'Enter':
      case ' ':
        return this.toggled(row);
      default:
        return false;
    }
  }

  private figures(issue: BudgetIssue, print: (value: number) => string): string {
    const part = (key: string, value: number) => `${this.context.text(key)} ${print(value)}`;
    return [part('Budget:Expected', issue.expected), part('Budget:Actual', issue.actual), part('Budget:Difference', issue.difference)].join(' · ');
  }

  private toggled(row: BudgetRow): boolean {
    this.toggle(row);
    return true;
  }

  private focusRow(row: BudgetRow | undefined): boolean {
    if (!row) return true;

    this.focused.set(row.item.values.code);
    this.table()?.nativeElement.querySelector<HTMLElement>(`[data-code="${CSS.escape(row.item.values.code)}"]`)?.focus();
    return true;
  }
}
