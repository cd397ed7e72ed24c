import { LocalizedText } from './localized-text';

/** A name that the server sends either resolved for the reader or in all its languages. */
export type Text = LocalizedText | string;

/** Page of a list. */
export interface Paged<T> {
  totalCount: number;
  items: T[];
}

/** Query of a list, as the framework's lists take it. */
export interface ListQuery {
  filter?: string;
  sorting?: string;
  skipCount?: number;
  maxResultCount?: number;
}

/** County the user may work in. */
export interface CountyChoice {
  id: string;
  code: string;
  name: string;
  displayName?: string;
  roles: string[];
  isCurrent: boolean;
}

export type PhaseStatus = 'past' | 'current' | 'future';

/** Phase of the programme on the home page. */
export interface HomePhase {
  code: string;
  name: Text;
  start?: string | null;
  end?: string | null;
  openEnded?: boolean;
  status: PhaseStatus;
}

/** Everything the county's home page shows. Amounts are yuan. */
export interface CountyHome {
  county: { code: string; name: Text };
  phases: HomePhase[];
  budget: {
    planAmount: number | null;
    total: number;
    isTied: boolean;
    systems: { code: string; name: Text; amount: number; sharePercent: number | null }[];
  };
  network: { name: Text; target: number | null; actual: number; unit?: string | null }[];
  training: {
    target: number | null;
    unit?: string | null;
    planned: number;
    levels: { name: Text; persons: number | null; unit?: string | null }[];
  };
  kpis: { name: Text; operator?: string | null; value?: number | string | null; unit?: string | null }[];
  openNotes: number;
  missingTranslations: number;
}

/** How an amount ties with its own price and quantity. */
export type BudgetCheck = 'notApplicable' | 'ok' | 'noQuantity' | 'lumpSum' | 'mismatch' | 'shared' | 'composite';

/** What a county sets for a budget item. Amounts are yuan. */
export interface BudgetItemValues {
  code: string;
  order: number;
  parentCode?: string | null;
  kind: 'system' | 'category' | 'line';
  name: Text;
  specification?: string | null;
  unitPriceText?: string | null;
  unitPrice?: number | null;
  pricePer?: string | null;
  quantity?: number | null;
  quantityUnit?: string | null;
  years?: number | null;
  oneOffAmount?: number | null;
  isRecoverable?: boolean;
  isLumpSum?: boolean;
  isApproximate?: boolean;
  sharedWithCode?: string | null;
  amount: number;
  printedAmount?: number | null;
  sharePercent?: number | null;
  source?: string | null;
  quote?: string | null;
  note?: Text | null;
}

/** Budget item with what follows from it. Amounts are yuan. */
export interface BudgetItem {
  id: string;
  concurrencyStamp?: string;
  level: number;
  values: BudgetItemValues;
  sumOfChildren?: number | null;
  computedAmount?: number | null;
  yearlyAmount?: number | null;
  check: BudgetCheck;
  /** The calculation in figures, for example `5 × 40000 = 200000`. */
  calculation?: string | null;
}

/** What can be said about the sums. */
export type BudgetIssueKind =
  | 'sumDiffers'
  | 'totalDiffers'
  | 'shareDiffers'
  | 'sharesNotHundred'
  | 'printedDiffers'
  | 'lineMismatch'
  | 'quantityNotWhole';

/** Something to know about the sums: yuan, percent for shares, a quantity for quantities. */
export interface BudgetIssue {
  code: string;
  name: Text;
  kind: BudgetIssueKind;
  expected: number;
  actual: number;
  difference: number;
  reason?: Text | null;
}

export interface FundSource {
  code: string;
  name: Text;
  kind: string;
  amount?: number | null;
  isMinimum?: boolean;
  note?: Text | null;
}

export interface FundInstalment {
  code: string;
  name: Text;
  amount: number;
  release: string;
  condition?: Text | null;
  note?: Text | null;
}

export interface CountyNote {
  code: string;
  statement: Text;
  reading?: Text | null;
  status: string;
}

export interface Budget {
  planAmount: number | null;
  planAmountNote?: Text | null;
  total: number;
  isTied: boolean;
  issues: BudgetIssue[];
  items: BudgetItem[];
  sources: FundSource[];
  instalments: FundInstalment[];
  notes?: CountyNote[];
}

/** Kind of a configuration column; it decides the control of the form and the cell of the table. */
export type ColumnType = 'string' | 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'enum' | 'localized' | 'localizedText';

/** Column of a configuration section as the server describes it. */
export interface SectionColumn {
  name: string;
  type: ColumnType;
  required?: boolean;
  maxLength?: number | null;
  options?: string[] | null;
  enumType?: string | null;
  unit?: string | null;
  /** Section whose code the column holds. */
  reference?: string | null;
}

/** One list that a county configures. */
export interface ConfigurationSection {
  name: string;
  file?: string;
  context?: string;
  editPermission: string;
  columns: SectionColumn[];
}

export type SectionValues = Record<string, unknown>;

/** Record of a configuration section. */
export interface SectionItem {
  id: string;
  concurrencyStamp?: string;
  creationTime?: string;
  lastModificationTime?: string | null;
  values: SectionValues;
}

/** What a county says of itself; languages are lists separated by `;`. */
export interface CountyProfileValues {
  contentLanguages: string;
  offeredLanguages: string;
  [property: string]: unknown;
}

/** The county itself. */
export interface CountyProfile {
  id: string;
  concurrencyStamp: string;
  code: string;
  /** Names of the regions from the province down. */
  regionPath?: Text[];
  values: CountyProfileValues;
}

/** County in the province's overview. Amounts are yuan. */
export interface ProvinceCounty {
  id: string;
  code: string;
  name: Text;
  programmeYear?: number | null;
  planAmount: number | null;
  budgetTotal: number | null;
  isTied: boolean;
  stationsTarget?: number | null;
  stationsActual?: number | null;
  trainingTarget?: number | null;
  kpiCount?: number | null;
  currentPhase?: Text | null;
  openNotes?: number | null;
  publishedAt?: string | null;
}

export interface ProvinceOverview {
  region: { name: Text };
  counties: ProvinceCounty[];
}

export interface ContractorCounty {
  id: string;
  code: string;
  name: Text;
  from?: string | null;
  to?: string | null;
  isActive: boolean;
  currentPhase?: Text | null;
  planAmount: number | null;
}

export interface ContractorWorkspace {
  contractor: { name: Text };
  counties: ContractorCounty[];
}

export interface PlatformTenant {
  id: string;
  name: string;
  code?: string;
  displayName?: Text;
  isActive?: boolean;
  users?: number;
  creationTime?: string;
}

export interface PlatformOverview {
  tenants: number;
  active: number;
  users: number;
  database: { provider: string; ok: boolean; pendingMigrations: number };
  blobs: { ok: boolean };
  tenantsList: PlatformTenant[];
}

export interface AuditEntry {
  id: string;
  time: string;
  userName?: string | null;
  countyCode?: string | null;
  entityType?: string | null;
  entityId?: string | null;
  entityName?: Text | null;
  action: string;
  changes?: { property: string; from?: string | null; to?: string | null }[];
}

export interface AuditQuery extends ListQuery {
  entityId?: string;
  countyId?: string;
  userName?: string;
  action?: string;
  from?: string;
  to?: string;
}

export type TranslationStatus = 'missing' | 'draft' | 'confirmed';

export interface TranslationItem {
  section: string;
  itemId: string;
  concurrencyStamp?: string;
  code: string;
  field: string;
  source: string;
  text?: string | null;
  status: TranslationStatus;
}

export interface TranslationPage extends Paged<TranslationItem> {
  totals: { total: number; missing: number; draft: number; confirmed: number };
}

export interface BlueprintProblem {
  file?: string | null;
  line?: number | null;
  column?: string | null;
  reason: string;
}

/** Answer of a blueprint upload: what it changes, or would change in a dry run. */
export interface BlueprintResult {
  changed: Record<string, { created: number; updated: number; deleted: number }>;
  isUnchanged: boolean;
  problems: BlueprintProblem[];
}

export interface CountyListItem {
  id: string;
  code: string;
  name: Text;
}

export interface Region {
  id: string;
  code: string;
  name: Text;
  level?: string | number | null;
}

export interface CreateCountyInput {
  code: string;
  name: LocalizedText;
  regionId?: string | null;
  copyFromCountyId?: string | null;
}
