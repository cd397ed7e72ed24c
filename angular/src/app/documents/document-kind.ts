/** How a value is shown and entered. Money travels in yuan and is shown in 万元. */
export type FieldType = 'text' | 'long' | 'date' | 'instant' | 'wan' | 'number' | 'percent' | 'bool' | 'enum' | 'enums' | 'ref' | 'files' | 'rows' | 'localized' | 'list' | 'papers' | 'choice' | 'month';

/** Values of a document as the API sends them. */
export type Doc = Record<string, unknown>;

/** Where the choices of a reference come from. */
export interface Reference {
  /** List endpoint; `items` of its answer are the choices. */
  api: string;
  /** Property that is sent. */
  value: string;
  /** Properties shown, one after the other. */
  text: string[];
  /** Query of the list endpoint. */
  query?: Record<string, string>;
}

/** A value of a document, of a form or of a row in one. */
export interface Field {
  name: string;
  type: FieldType;
  /** Key of the label; `Field:<name>` when it is not given. */
  label?: string;
  required?: boolean;
  /** Type of an enum: its texts are `Enum:<enumType>:<value>`. */
  enumType?: string;
  options?: string[];
  ref?: Reference;
  /** Columns of `rows`. */
  fields?: Field[];
  /** Key of a line of help under the field. */
  help?: string;
  /** Value at first: a constant or taken from the document. */
  initial?: unknown | ((doc: Doc) => unknown);
  maxLength?: number;
  /** Choices of a `choice`, from the document. */
  choices?: (doc: Doc) => { value: string; text: unknown }[];
  /** True for a field that belongs to the nested object `into` of the body. */
  into?: string;
  /** Path of the document that a `link` leads to, from the value's row. */
  link?: (row: Doc) => unknown[] | null;
}

/** Something to do with a document. The server says in `allowedActions` which may be done now. */
export interface DocAction {
  /** camelCase name; the address is `<api>/{id}/<kebab-case name>`. */
  name: string;
  fields: Field[];
  method?: 'POST' | 'PUT' | 'DELETE';
  tone?: 'primary' | 'danger' | 'plain';
  icon?: string;
  /** Key of a question that is asked first, for what cannot be undone. */
  confirm?: string;
  /** What the address ends with, when it is not the name. */
  path?: string;
  /** Name in the server's `allowedActions`, when it is another; an empty one is always offered. */
  allow?: string;
  /** True when the body carries the document's concurrency stamp. */
  stamped?: boolean;
}

/** Rows that belong to a document, shown as a table under it. */
export interface DocTable {
  name: string;
  label: string;
  fields: Field[];
  /** Key of the text when there are none; without it the table is left out. */
  empty?: string;
}

/** A kind of document: what its list and page show and what can be done. One page serves all kinds. */
export interface DocumentKind {
  /** camelCase name of the server's DocumentType. */
  type: string;
  /** Segment of the address under `/documents`. */
  path: string;
  /** Address of the application service. */
  api: string;
  icon: string;
  /** Property that names a document, after its number. */
  titleField: string;
  /** Enum type of `state`. */
  stateEnum: string;
  good: string[];
  warn: string[];
  bad: string[];
  states: string[];
  columns: Field[];
  facts: Field[];
  tables?: DocTable[];
  create?: DocAction & { policy: string };
  actions: DocAction[];
  /** Sorting that the list endpoint allows: column names. */
  sortable?: string[];
  /** True when documents of this kind have papers. */
  hasFiles?: boolean;
  /** True when documents of this kind go through approval. */
  hasApproval?: boolean;
  /** camelCase names of the server's PaperFormKind: the forms on which such a document is printed, signed and filed. */
  forms?: string[];
}

/**
 * A document as one flat object: what the server groups (`summary`, `document`, `content`) stands beside the rest, and what blocks an
 * action has one shape.
 */
export function flatten(raw: Doc): Doc {
  const part = (name: string) => (raw[name] as Doc | null | undefined) ?? {};
  const doc: Doc = { ...part('content'), ...part('contents'), ...part('scheme'), ...raw, ...part('document'), ...part('summary') };
  doc['concurrencyStamp'] = raw['concurrencyStamp'] ?? part('document')['concurrencyStamp'];
  doc['allowedActions'] = raw['allowedActions'] ?? part('document')['allowedActions'] ?? [];
  const blocked = (raw['blocked'] ?? raw['blockedActions'] ?? part('document')['blockedActions'] ?? []) as { action?: string; name?: string; reason?: string; reasons?: string[] }[];
  doc['blockedActions'] = blocked.map(block => ({ action: block.action ?? block.name ?? '', reasons: block.reasons ?? (block.reason ? [block.reason] : []) }));
  if (raw['blocks']) (doc['blockedActions'] as unknown[]).push({ action: '', reasons: raw['blocks'] });
  if (raw['check']) doc['checkRows'] = [raw['check']];
  if (raw['blockedReason']) (doc['blockedActions'] as unknown[]).push({ action: '', reasons: [raw['blockedReason']] });
  return doc;
}

/** `camelCase` as `kebab-case`, as the server's routes are spelled. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
