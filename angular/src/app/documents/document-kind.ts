/** How a value is shown and entered. Money travels in yuan and is shown in 万元. */
export type FieldType = 'text' | 'long' | 'date' | 'instant' | 'wan' | 'number' | 'percent' | 'bool' | 'enum' | 'enums' | 'ref' | 'files' | 'rows' | 'localized' | 'list' | 'papers' | 'choice' | 'month' | 'refs' | 'file' | 'fileLinks' | 'fixed' | 'map';

/** Something that cannot be done with a document now; one shape for every kind. */
export interface BlockedAction {
  /** As among the allowed actions; empty when it is the next step, whichever. */
  action: string;
  /** In the reader's language, with the rule's clause. */
  reasons: string[];
}

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
  /** Field on whose value the choices depend: the endpoint is `<api>/<that value>`, and the choices are its property `items`. */
  dependsOn?: string;
  items?: string;
  /** True for a list that may be long: it is searched while somebody types; the endpoint takes `filter`. */
  isSearched?: boolean;
  /** True when what was typed counts as it is, whether it stands in the list or not. */
  isFree?: boolean;
  /** Which of the list are offered; all when it is not given. */
  where?: (item: Doc) => boolean;
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
  /** Policy without which the field is not asked for: its choices are not the reader's to see. */
  policy?: string;
  /** Key of what is shown when there is no value; nothing when it is not given. */
  empty?: string;
  /** Columns of `rows`. */
  fields?: Field[];
  /** Key of a line of help under the field. */
  help?: string;
  /** Value at first: a constant or taken from the document. */
  initial?: unknown | ((doc: Doc) => unknown);
  maxLength?: number;
  /** True for a localized text of several lines. */
  isLong?: boolean;
  /** What an option's key begins with; `Enum:<enumType>:` when it is not given. */
  texts?: string;
  /** Whether the field is asked for, by what the others say; it is not sent otherwise. */
  when?: (values: Doc) => boolean;
  /** What a `fixed` value of a row is shown as, when it is not the value itself. */
  shows?: (row: Doc, document: Doc | null) => unknown;
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
  /** What of the document is sent back as it is, for what the form does not ask. */
  keeps?: (doc: Doc) => Doc;
  /** True when the body carries the document's concurrency stamp. */
  stamped?: boolean;
}

/** A file that the server makes from a document. */
export interface DocDownload {
  /** Key of the text. */
  label: string;
  icon: string;
  /** Name in the server's `allowedActions` without which it is not offered. */
  allow: string;
  /** What the address under `/api/downloads` is. */
  path: (doc: Doc) => string;
}

/** A way from a document to what is begun because of it. */
export interface DocLink {
  /** Key of the text. */
  label: string;
  icon: string;
  policy: string;
  /** Address and what it is told; null: not from this document. */
  to: (doc: Doc) => { path: unknown[]; query: Record<string, string> } | null;
}

/** Rows that belong to a document, shown as a table under it. */
export interface DocTable {
  name: string;
  label: string;
  fields: Field[];
  /** List from which the rows come, when the document does not hold them; null: not for this one. */
  from?: (doc: Doc) => { api: string; query: Record<string, string> } | null;
  /** Key of the text when there are none; without it the table is left out. */
  empty?: string;
}

/** A kind of document: what its list and page show and what can be done. One page serves all kinds. */
export interface DocumentKind {
  /** camelCase name of the server's DocumentType. */
  type: string;
  /** Policy of the kind's pages, when it is another than its group's in the menu. */
  policy?: string;
  /** A list that the county configures and without which there is nothing to begin: while it is empty the page says so. */
  needs?: { api: string; empty: string };
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
  /** Further choices over the list: fields of type `enum` or `bool` that the list endpoint filters by. */
  filters?: Field[];
  /** Where a row of the list leads, when it is not this kind's own page; null: nowhere. */
  rowLink?: (doc: Doc) => unknown[] | null;
  /** Download of the whole list under `/api/downloads`, when it is not the list's own. */
  excel?: string;
  /** Files that the server makes from a document. */
  downloads?: DocDownload[];
  /** Page of a document for whoever may not see the whole of it. */
  elsewhere?: { unless: string; path: string };
  /** What can be begun because of a document. */
  links?: DocLink[];
  /** True when documents of this kind have papers. */
  hasFiles?: boolean;
  /** True when documents of this kind go through approval. */
  hasApproval?: boolean;
  /** The server's DocumentType under which a document's approval runs and its files are kept, where that is not `type`. */
  typeOf?: (doc: Doc) => string;
  /** camelCase names of the server's PaperFormKind: the forms on which such a document is printed, signed and filed. */
  forms?: string[];
}

/**
 * A document as one flat object: what the server groups (`summary`, `document`, `content`, that of the newest of its `versions`) stands
 * beside the rest.
 */
export function flatten(raw: Doc): Doc {
  const part = (name: string) => (raw[name] as Doc | null | undefined) ?? {};
  const newest = (raw['versions'] as Doc[] | undefined)?.[0]?.['content'] as Doc | undefined;
  const doc: Doc = { ...newest, ...part('content'), ...part('contents'), ...part('scheme'), ...raw, ...part('document'), ...part('summary') };
  doc['concurrencyStamp'] = raw['concurrencyStamp'] ?? part('document')['concurrencyStamp'];
  doc['allowedActions'] = raw['allowedActions'] ?? part('document')['allowedActions'] ?? [];
  doc['blockedActions'] = raw['blockedActions'] ?? part('document')['blockedActions'] ?? [];
  if (raw['check']) doc['checkRows'] = [raw['check']];
  if (raw['interest']) doc['interestRows'] = [raw['interest']];
  return doc;
}

/** `camelCase` as `kebab-case`, as the server's routes are spelled. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
