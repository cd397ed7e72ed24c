import { Doc, DocumentKind, Field } from '../document-kind';
import { editing, field, files, kept, need, step } from './fields';

const manage = 'CountyCloud.Products.Manage';
const remove = { name: 'delete', method: 'DELETE' as const, path: '', tone: 'danger' as const, confirm: 'Documents:ConfirmDelete', fields: [] };
const remark = need('text', 'long', { label: 'Field:reason' });
const inWords = need('text', 'long', { label: 'Field:inWords' });

const kinds = ['produce', 'livestock', 'processed', 'culturalGoods', 'herbalMedicine', 'tourismProduct', 'productionGoods', 'other'];
export const certificationKinds = ['pollutionFree', 'greenFood', 'organic', 'geographicalIndication', 'foodProductionLicence', 'qualitySafety', 'halal', 'productionLicence', 'onlineSale', 'companyTitle', 'other'];
const productKindField = (more: Partial<Field> = {}) => field('kind', 'enum', { enumType: 'ProductKind', options: kinds, label: 'Field:productKind', ...more });
/** Subjects of the county's register that take part, found while typing. */
export const filedSubject = (name: string, more: Partial<Field> = {}) => field(name, 'ref', { ref: { api: '/api/app/trace-subject', value: 'id', text: ['number', 'title'], query: { state: 'filed' }, isSearched: true }, ...more });
const producers = field('producers', 'rows', { fields: [filedSubject('subjectId', { label: 'Field:producerSubjectId' }), field('name', 'text', { label: 'Field:producerByName' })] });
const years = field('years', 'rows', {
  label: 'Field:productYears',
  fields: [need('year', 'number'), field('scale', 'number'), field('scaleUnit'), field('output', 'number'), field('outputUnit'), field('value', 'number', { label: 'Field:outputValue' }), field('features')],
});

const product = [
  need('name', 'localized'), { ...productKindField({ into: 'content' }), required: true }, need('category', 'text', { into: 'content' }), field('grade', 'text', { into: 'content' }),
  need('processing', 'enum', { into: 'content', enumType: 'ProcessingDepth', options: ['raw', 'sorted', 'first', 'deep'] }), field('packing', 'text', { into: 'content' }), field('netContent', 'text', { into: 'content' }),
  field('unit', 'enum', { into: 'content', label: 'Field:lotUnit', texts: 'LotUnit:', options: ['KGM'], help: 'Field:lotUnit:Help' }), field('shelfLifeDays', 'number', { into: 'content' }), field('storage', 'text', { into: 'content' }),
  field('description', 'localized', { into: 'content', label: 'Field:productDescription', isLong: true }), field('process', 'localized', { into: 'content', isLong: true }),
  field('township', 'text', { into: 'content', label: 'Field:ownTownship' }), field('village', 'text', { into: 'content', label: 'Field:ownVillage' }), producers,
  field('isSample', 'bool', { into: 'content' }), field('isPovertyRelief', 'bool', { into: 'content' }), field('isFiveUnified', 'bool', { into: 'content' }), field('isPriority', 'bool', { into: 'content' }),
  need('pull', 'enum', { into: 'content', enumType: 'ProductPull', options: ['none', 'traffic', 'profit'], initial: 'none' }), field('pullOutput', 'number', { into: 'content', when: v => v['pull'] !== 'none' }),
  field('pullCost', 'number', { into: 'content', when: v => v['pull'] !== 'none' }), field('pullAwareness', 'number', { into: 'content', when: v => v['pull'] !== 'none' }),
  field('companyBrand', 'text', { into: 'content' }), years, field('photoId', 'file', { into: 'content', label: 'Field:photo' }),
];

export const productKind: DocumentKind = {
  type: 'product', path: 'products', api: '/api/app/product', icon: 'fas fa-leaf', titleField: 'name', stateEnum: 'ProductState', states: ['draft', 'published', 'withdrawn'], good: ['published'], warn: ['draft'], bad: ['withdrawn'],
  columns: [field('number'), field('name', 'localized'), productKindField(), field('category'), field('grade'), field('gtin'), field('standardName')],
  filters: [productKindField(), field('isSample', 'bool')],
  sortable: ['number', 'category'],
  facts: [
    productKindField(), field('category'), field('grade'), field('processing', 'enum', { enumType: 'ProcessingDepth' }), field('packing'), field('netContent'), field('shelfLifeDays', 'number'), field('storage'), field('gtin'),
    field('standardName', 'text', { link: doc => (doc['standardId'] ? ['/documents/product-standards', doc['standardId']] : null) }), field('township', 'text', { label: 'Field:ownTownship' }), field('village', 'text', { label: 'Field:ownVillage' }),
    field('isSample', 'bool'), field('isPovertyRelief', 'bool'), field('isFiveUnified', 'bool'), field('isPriority', 'bool'), field('pull', 'enum', { enumType: 'ProductPull' }), field('pullOutput', 'number'), field('pullCost', 'number'), field('pullAwareness', 'number'),
    field('companyBrand'), field('problem', 'enum', { enumType: 'ProductProblem', label: 'Field:productProblem' }), field('withdrawalReason', 'long'), field('description', 'localized', { label: 'Field:productDescription' }), field('process', 'localized'),
    field('photoId', 'fileLinks', { label: 'Field:photo' }),
  ],
  tables: [
    { name: 'producers', label: 'Field:producers', fields: [field('name', 'text', { label: 'Field:producer' })] },
    { name: 'listings', label: 'Documents:Listings', fields: [field('shop', 'enum', { enumType: 'ProductShop' }), field('channel'), field('address', 'text', { label: 'Field:webAddress' }), field('since', 'date'), field('until', 'date', { label: 'Field:endedOn' })] },
    { name: 'certificates', label: 'Menu:Documents:certificates', fields: [field('number', 'text', { link: row => ['/documents/certificates', row['id']] }), field('certificationKind', 'enum', { enumType: 'CertificationKind', label: 'Field:certificationKind' }), field('holder', 'text', { label: 'Field:certificateHolder' }), field('certificateNumber'), field('validUntil', 'date')] },
    { name: 'licences', label: 'Menu:Documents:brand-licences', fields: [field('number', 'text', { link: row => ['/documents/brand-licences', row['id']] }), field('holder', 'text', { label: 'Field:licenceHolder' }), field('validUntil', 'date')] },
    { name: 'years', label: 'Field:productYears', fields: [field('year', 'number'), field('scale', 'number'), field('scaleUnit'), field('output', 'number'), field('outputUnit'), field('value', 'number', { label: 'Field:outputValue' }), field('features')] },
    { name: 'gtins', label: 'Documents:Gtins', fields: [field('gtin'), field('since', 'date'), field('until', 'date', { label: 'Field:endedOn' })] },
    { name: 'acts', label: 'Documents:RegulatorActs', fields: [field('day', 'date'), field('kind', 'enum', { enumType: 'ProductActKind' }), field('by', 'text', { label: 'Field:actBy' }), field('text', 'long', { label: 'Field:inWords' })] },
  ],
  create: { name: 'create', policy: manage, fields: [...product, files] },
  actions: [
    step('publish', { tone: 'primary', icon: 'fas fa-check' }),
    { name: 'listIn', tone: 'primary', stamped: true, fields: [need('shop', 'enum', { into: 'listing', enumType: 'ProductShop', options: ['tmall', 'taobao', 'countyHall', 'other'] }), need('channel', 'text', { into: 'listing' }), field('address', 'text', { into: 'listing', label: 'Field:webAddress' }), need('since', 'date', { into: 'listing' })] },
    { name: 'unlist', stamped: true, fields: [need('channel', 'choice', { choices: doc => ((doc['listings'] as Doc[] | undefined) ?? []).filter(l => !l['until']).map(l => ({ value: l['channel'] as string, text: l['channel'] })) })] },
    { name: 'followStandard', stamped: true, fields: [field('standardId', 'ref', { label: 'Enum:DocumentType:productStandard', ref: { api: '/api/app/product-standard', value: 'id', text: ['number', 'title'], query: { state: 'inUse' }, isSearched: true } })] },
    { name: 'assignGtin', stamped: true, fields: [need('gtin'), field('companyPrefix', 'text', { help: 'Field:companyPrefix:Help' }), need('since', 'date')] },
    editing(product),
    { name: 'act', stamped: true, fields: [need('kind', 'enum', { enumType: 'ProductActKind', options: ['check', 'warning', 'delisting', 'release'] }), inWords, files] },
    { name: 'confirmProblem', tone: 'danger', stamped: true, confirm: 'Documents:ConfirmProblem', fields: [need('problem', 'enum', { enumType: 'ProductProblem', label: 'Field:productProblem', options: ['quality', 'safety', 'expiry', 'deception'] }), inWords, files] },
    { name: 'solveProblem', stamped: true, fields: [inWords, files] },
    { name: 'withdraw', tone: 'danger', stamped: true, fields: [remark] }, remove,
  ],
};

const standard = [
  need('title'), need('category', 'text', { into: 'content' }), field('reference', 'text', { into: 'content', label: 'Field:standardReference' }), need('type', 'long', { into: 'content', label: 'Field:standardType', maxLength: 2000 }),
  ...['growing', 'specification', 'quality', 'picking', 'rawMaterial', 'packingRule', 'testMethods'].map(name => field(name, 'long', { into: 'content', maxLength: 4000, label: name === 'quality' ? 'Field:standardQuality' : undefined })),
];

export const productStandardKind: DocumentKind = {
  type: 'productStandard', path: 'product-standards', api: '/api/app/product-standard', icon: 'fas fa-ruler', titleField: 'title', stateEnum: 'StandardState',
  states: ['survey', 'sampling', 'drafting', 'inUse', 'superseded'], good: ['inUse'], warn: ['drafting'], bad: ['superseded'],
  columns: [field('number'), field('title'), field('category'), field('version', 'number'), field('inUseSince', 'date'), field('products', 'number', { label: 'Field:productCount' })],
  facts: [
    field('category'), field('reference', 'text', { label: 'Field:standardReference' }), field('version', 'number'), field('inUseSince', 'date'), field('type', 'long', { label: 'Field:standardType' }),
    ...['growing', 'specification', 'quality', 'picking', 'rawMaterial', 'packingRule', 'testMethods'].map(name => field(name, 'long', { label: name === 'quality' ? 'Field:standardQuality' : undefined })),
  ],
  tables: [{ name: 'producers', label: 'Field:producers', fields: [field('name', 'text', { label: 'Field:producer' })] }],
  create: { name: 'create', policy: manage, fields: [...standard, files] },
  actions: [step('advance', { tone: 'primary', icon: 'fas fa-forward' }), { name: 'link', stamped: true, fields: [kept(producers)] }, step('revise'), editing(standard), remove],
};

const catalogueKinds = ['specialProducts', 'mainProducts', 'povertyRelief', 'leadingProducts', 'sampleBook'];
const catalogue = [
  need('title'), need('catalogueKind', 'enum', { enumType: 'CatalogueKind', label: 'Field:catalogueKind', options: catalogueKinds }), productKindField({ into: 'content' }), field('category', 'text', { into: 'content' }), field('township', 'text', { into: 'content', label: 'Field:townshipOnly' }),
  ...['onlySamples', 'onlyPovertyRelief', 'onlyStandardised', 'onlyOwnOfPlaces'].map(name => field(name, 'bool', { into: 'content' })),
];

export const productCatalogueKind: DocumentKind = {
  type: 'productCatalogue', path: 'product-catalogues', api: '/api/app/product-catalogue', icon: 'fas fa-book-open', titleField: 'title', stateEnum: 'CatalogueState', states: ['draft', 'published', 'superseded'], good: ['published'], warn: ['draft'], bad: ['superseded'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'CatalogueKind', label: 'Field:catalogueKind' }), field('version', 'number'), field('publishedOn', 'date')],
  filters: [field('kind', 'enum', { enumType: 'CatalogueKind', label: 'Field:catalogueKind', options: catalogueKinds })],
  facts: [field('catalogueKind', 'enum', { enumType: 'CatalogueKind', label: 'Field:catalogueKind' }), field('version', 'number'), field('publishedOn', 'date')],
  tables: [{ name: 'entries', label: 'Menu:Documents:products', empty: 'Documents:CatalogueEmpty', fields: [field('number', 'text', { link: row => ['/documents/products', row['productId']] }), field('name', 'localized'), field('category'), field('grade'), field('processing', 'enum', { enumType: 'ProcessingDepth' }), field('packing'), field('place', 'text', { label: 'Field:origin' }), field('producers', 'text'), field('standardName')] }],
  create: { name: 'create', policy: manage, fields: catalogue },
  actions: [step('publish', { tone: 'primary', icon: 'fas fa-check' }), editing(catalogue), remove],
  forms: ['productCatalogue'],
};

/** What was reached beside the targets; a list without pages of its own. */
export const productFigureKind: DocumentKind = {
  type: 'productFigure', path: 'product-figures', api: '/api/app/product-figure', icon: 'fas fa-chart-bar', titleField: 'measure', stateEnum: '', states: [], good: [], warn: [], bad: [], hasFiles: false, rowLink: () => null,
  columns: [field('measure', 'enum', { enumType: 'ProductMeasure' }), field('actual', 'number'), field('target', 'number'), field('isReached', 'bool'), field('plannedCost', 'wan', { label: 'Field:plannedCostWan' }), field('actualCost', 'wan', { label: 'Field:actualCostWan' }), field('source')],
  facts: [], actions: [],
};
