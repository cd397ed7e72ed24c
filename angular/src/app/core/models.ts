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
  name: Text;
  displayName?: string;
  roles: string[];
  isCurrent: boolean;
}

/** Visit of an official from above: until when, and why. */
export interface Visit {
  endsAt: string;
  reason: string;
}

/** A visit as the county sees it. */
export interface CountyVisit {
  id: string;
  userName: string;
  region: Text;
  reason: string;
  startedAt: string;
  endsAt: string;
  isOpen: boolean;
  views: number;
}

/** Something that was looked at during a visit. */
export interface CountyVisitView {
  time: string;
  what: string;
  path: string;
}

export type PhaseStatus = 'past' | 'current' | 'future' | 'undated';

/** Phase of the programme on the home page. */
export interface HomePhase {
  code: string;
  name: Text;
  kind?: string;
  start?: string | null;
  end?: string | null;
  isOpenEnded?: boolean;
  isTentative?: boolean;
  dateText?: string | null;
  status: PhaseStatus;
}

/** Level of the network on the home page. */
export interface HomeNetworkLevel {
  code: string;
  name: Text;
  isOutlet: boolean;
  targetMin?: number | null;
  targetMax?: number | null;
  /** Stations on record, whatever their state. */
  registered: number;
  /** Of these open. */
  open: number;
  coveragePercent?: number | null;
}

/** A share of villages against its target. */
export interface HomeCoverageShare {
  covered: number;
  total: number;
  /** Null when no village counts. */
  percent: number | null;
  targetPercent: number | null;
  /** Null without target or villages. */
  isMet: boolean | null;
}

/** Coverage of the villages on the register. */
export interface HomeVillageCoverage {
  outlets: HomeCoverageShare;
  poorVillages: HomeCoverageShare;
  courier: HomeCoverageShare;
  broadband: HomeCoverageShare;
}

/** Everything the county's home page shows. Amounts are yuan. */
export interface CountyHome {
  county: { id: string; code: string; name: Text };
  phases: HomePhase[];
  budget: {
    planAmount: number | null;
    total: number;
    isTied: boolean;
    systems: { code: string; name: Text; amount: number; sharePercent: number | null }[];
  };
  network: HomeNetworkLevel[];
  /** Null while the county has no village register. */
  villageCoverage: HomeVillageCoverage | null;
  training: {
    target: number | null;
    operator: string;
    unit: string;
    planned: number;
    levels: { code: string; parentCode?: string | null; name: Text; number: number | null; unit: string; isApproximate: boolean; countsInTotal: boolean }[];
    topics: number;
    topicsOnHold: number;
  };
  kpis: { code: string; name: Text; operator: string; value?: number | null; valueMax?: number | null; unit?: string | null }[];
  openNotes: number;
  /** Null for a county that writes in Chinese only. */
  missingTranslations: number | null;
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

/** What a county publishes to the province. Amounts are yuan. */
export interface ProvinceCounty {
  id: string;
  code: string;
  name: Text;
  programmeYear?: number | null;
  planAmount: number | null;
  budgetTotal: number;
  isBudgetTied: boolean;
  stationsTarget?: number | null;
  stationsOpen: number;
  trainingTarget?: number | null;
  kpiCount: number;
  openNotes: number;
  publishedAt?: string | null;
}

export interface ProvinceOverview {
  regions: Text[];
  counties: ProvinceCounty[];
}

export interface ContractorCounty {
  id: string;
  code: string;
  name: Text;
  isCurrent: boolean;
  programmeYear?: number | null;
  planAmount: number | null;
  stationsTarget?: number | null;
  trainingTarget?: number | null;
  roleNames: Text[];
}

export interface ContractorWorkspace {
  contractor: Text;
  counties: ContractorCounty[];
}

export interface PlatformOverview {
  counties: number;
  activeCounties: number;
  users: number;
  contractors: number;
  databaseProvider: string;
  isDatabaseReady: boolean;
  pendingMigrations: number;
  isBlobStoreReady: boolean;
  version: string;
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
  userName?: string;
  action?: string;
  /** First day, in the counties' zone. */
  from?: string;
  /** Last day. */
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
  culture: string;
  /** Languages the county may translate into. */
  cultures: string[];
  totals: { total: number; missing: number; draft: number; confirmed: number };
}

export interface BlueprintProblem {
  file?: string | null;
  line?: number | null;
  column?: string | null;
  reason: string;
}

export interface BlueprintChange {
  section: string;
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
}

/** How far an import is. */
export interface BlueprintProgress {
  section: string;
  done: number;
  total: number;
}

/** Picture that the server keeps for a brand. */
export interface BrandPicture {
  file: string;
  contentType: string;
  bytes: number;
}

/** Answer of a blueprint upload: what it changes, or would change in a dry run. */
export interface BlueprintResult {
  isDryRun: boolean;
  changes: BlueprintChange[];
  isUnchanged: boolean;
  problems: BlueprintProblem[];
}

/** County of the platform. */
export interface CountyListItem {
  id: string;
  code: string;
  name: Text;
  regionName?: Text | null;
  isActive: boolean;
  publishedAt?: string | null;
}

/** Region that a new county may lie in. */
export interface RegionOption {
  id: string;
  code: string;
  level: string;
  parentId?: string | null;
  name: Text;
}

export interface CreateCountyInput {
  code: string;
  name: string;
  englishName?: string | null;
  regionId?: string | null;
  copyFromCountyId?: string | null;
  adminUserName: string;
  adminPassword?: string | null;
}

export type JobRunState = 'queued' | 'running' | 'succeeded' | 'failed';

/** Run of a background job. Times are UTC. */
export interface JobRun {
  id: string;
  jobName: string;
  state: JobRunState;
  progress: number;
  message: Text;
  attempts: number;
  creationTime: string;
  /** The next try is not before. */
  dueTime: string;
  startedTime?: string | null;
  endedTime?: string | null;
  /** Error code with a text, or kinds of exceptions. */
  error?: string | null;
  /** Null for the schedule. */
  requestedBy?: string | null;
}

/** Recurring job; one of cron and interval. */
export interface JobSchedule {
  name: string;
  cron?: string | null;
  intervalSeconds?: number | null;
  nextRun?: string | null;
  lastRun?: JobRun | null;
}

/** Event that could not be handled and waits for a person. */
export interface ParkedEvent {
  id: string;
  eventName: string;
  creationTime: string;
  parkedTime?: string | null;
  attempts: number;
  lastError?: string | null;
}
