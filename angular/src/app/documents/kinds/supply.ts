import { Doc, DocumentKind, Field } from '../document-kind';
import { editing, field, files, kept, need, step } from './fields';

const flows = ['upFlow', 'downFlow'];
const priceKinds = ['purchase', 'selling'];
const movementKinds = ['intake', 'sale', 'loss', 'correction'];
const serviceKinds = ['dataAnalysis', 'artDesign', 'dataPack', 'channel', 'campaign', 'standardAndCertification', 'preCooling', 'storage', 'sortingAndPacking', 'coldTransport', 'testingAndTracing'];
const caseStates = ['ordered', 'accepted', 'delivered', 'confirmed', 'declined', 'withdrawn'];
const deviceKinds = ['sensor', 'camera', 'networkDevice', 'scanner', 'printer', 'queryTerminal', 'software'];
const keep = 'CountyCloud.Trace.SupplyManage';
const manage = 'CountyCloud.Trace.Manage';
const order = 'CountyCloud.Trace.Record || CountyCloud.Trace.SupplyManage';

const content = (base: Field): Field => ({ ...base, into: 'content' });
const remark = (more: Partial<Field> = {}) => need('text', 'long', { label: 'Field:inWords', maxLength: 2000, ...more });
const supplierName = { label: 'Field:supplyOtherSupplier', help: 'Field:supplyOtherSupplier:Help', maxLength: 256 };
const product = field('productId', 'ref', { label: 'Enum:DocumentType:product', ref: { api: '/api/app/product', value: 'id', text: ['number', 'name'], isSearched: true } });
const flow = (more: Partial<Field> = {}) => field('flow', 'enum', { label: 'Field:supplyFlow', enumType: 'SupplyFlow', options: flows, ...more });

const itemFields: Field[] = [
  need('title', 'text', { label: 'Field:name', maxLength: 200 }), content(flow({ required: true })), content(need('category', 'text', { maxLength: 64 })), content(need('unit', 'text', { maxLength: 16, help: 'Field:supplyUnit:Help' })),
  content(field('supplierId', 'ref', { label: 'Field:supplySupplier', ref: { api: '/api/app/trace-subject', value: 'id', text: ['number', 'title'], isSearched: true, where: item => item['state'] !== 'cancelled' } })),
  content(field('supplierName', 'text', supplierName)), content(product), content(field('description', 'long', { label: 'Field:supplyDescription', maxLength: 2000 })),
];

/** Goods of the supply-chain register (TRACE-29). */
export const supplyItemKind: DocumentKind = {
  type: 'supplyItem', path: 'supply-items', api: '/api/app/supply-item', icon: 'fas fa-dolly', titleField: 'title', stateEnum: 'SupplyItemState', states: ['offered', 'ended'], good: ['offered'], warn: [], bad: ['ended'],
  policy: `CountyCloud.Trace.Supply || ${keep}`,
  columns: [
    field('number'), field('title', 'text', { label: 'Field:name' }), flow(), field('category'), field('supplierName', 'text', { label: 'Field:supplySupplier' }), field('purchasePrice', 'number', { label: 'Field:supplyPurchasePrice' }),
    field('sellingPrice', 'number', { label: 'Field:supplySellingPrice' }), field('stock', 'number', { label: 'Field:supplyStock' }), field('unit'),
  ],
  sortable: ['number', 'title', 'category', 'stock', 'sellingPrice'],
  filters: [flow(), field('isInStock', 'bool', { label: 'Field:supplyInStock' })],
  facts: [
    flow(), field('category'), field('supplier', 'text', { label: 'Field:supplySupplier', link: doc => (doc['supplierId'] ? ['/documents/trace-subjects', doc['supplierId']] : null) }),
    field('productName', 'text', { label: 'Enum:DocumentType:product', link: doc => (doc['productId'] ? ['/documents/products', doc['productId']] : null) }), field('stock', 'number', { label: 'Field:supplyStock' }), field('unit'),
    field('purchasePrice', 'number', { label: 'Field:supplyPurchasePrice' }), field('sellingPrice', 'number', { label: 'Field:supplySellingPrice' }), field('description', 'long', { label: 'Field:supplyDescription' }),
  ],
  tables: [
    {
      name: 'movements', label: 'Table:supply:movements', empty: 'Table:supply:movements:Empty',
      fields: [
        field('day', 'date'), field('kind', 'enum', { enumType: 'SupplyMovementKind', label: 'Field:supplyMovement' }), field('change', 'number', { label: 'Field:supplyChange' }), field('stockAfter', 'number', { label: 'Field:supplyStockAfter' }),
        field('counterparty'), field('remark'), field('byName'),
      ],
    },
    {
      name: 'prices', label: 'Table:supply:prices', empty: 'Table:supply:prices:Empty',
      fields: [field('day', 'date', { label: 'Field:supplyPriceSince' }), field('kind', 'enum', { enumType: 'SupplyPriceKind', label: 'Field:supplyPriceKind' }), field('price', 'number', { label: 'Field:supplyPrice' }), field('remark'), field('byName')],
    },
  ],
  create: { name: 'create', policy: keep, fields: [...itemFields, files] },
  actions: [
    {
      name: 'addMovement', path: 'movement', tone: 'primary', icon: 'fas fa-exchange-alt', stamped: true,
      fields: [
        content(need('kind', 'enum', { enumType: 'SupplyMovementKind', label: 'Field:supplyMovement', options: movementKinds })), content(need('quantity', 'number', { help: 'Field:supplyQuantity:Help' })), content(need('day', 'date')),
        content(field('counterparty', 'text', { maxLength: 256 })), content(field('remark', 'text', { maxLength: 512, help: 'Field:supplyRemark:Help' })), files,
      ],
    },
    {
      name: 'addPrice', path: 'price', tone: 'primary', icon: 'fas fa-tag', stamped: true,
      fields: [
        content(need('kind', 'enum', { enumType: 'SupplyPriceKind', label: 'Field:supplyPriceKind', options: priceKinds })), content(need('price', 'number', { label: 'Field:supplyPrice' })), content(need('day', 'date', { label: 'Field:supplyPriceSince' })),
        content(field('remark', 'text', { maxLength: 512 })), files,
      ],
    },
    editing(itemFields),
    step('end', { tone: 'danger', icon: 'fas fa-ban', confirm: 'Documents:ConfirmEndSupply' }),
    step('resume', { icon: 'fas fa-redo' }),
  ],
};

const service = (more: Partial<Field> = {}) => field('serviceKind', 'enum', { label: 'Field:supplyServiceKind', enumType: 'SupplyServiceKind', options: serviceKinds, ...more });

/** Supply-chain services ordered for producers (TRACE-30). */
export const supplyCaseKind: DocumentKind = {
  type: 'supplyCase', path: 'supply-cases', api: '/api/app/supply-case', icon: 'fas fa-hands-helping', titleField: 'title', stateEnum: 'SupplyCaseState', states: caseStates, good: ['confirmed'], warn: ['ordered', 'delivered'], bad: ['declined', 'withdrawn'],
  needs: { api: '/api/app/supply-case/services', empty: 'Documents:supply-cases:NoServices' },
  columns: [
    field('number'), field('title'), service(), field('producerName', 'text', { label: 'Field:supplyProducer' }), field('provider', 'text', { label: 'Field:supplyProvider' }), field('wantedBy', 'date', { label: 'Field:supplyWantedBy' }),
    field('dueOn', 'date', { label: 'Field:supplyDueOn' }), field('isLate', 'bool', { label: 'Field:supplyIsLate' }),
  ],
  sortable: ['number', 'title', 'dueOn'],
  filters: [service(), field('isLate', 'bool', { label: 'Field:supplyIsLate' })],
  facts: [
    field('serviceName', 'localized', { label: 'Field:supplyService' }), service(), field('producerName', 'text', { label: 'Field:supplyProducer', link: doc => ['/documents/trace-subjects', doc['producerId']] }),
    field('productName', 'text', { label: 'Enum:DocumentType:product', link: doc => (doc['productId'] ? ['/documents/products', doc['productId']] : null) }), field('quantity', 'number'), field('unit'), field('wantedBy', 'date', { label: 'Field:supplyWantedBy' }),
    field('provider', 'text', { label: 'Field:supplyProvider' }), field('dueOn', 'date', { label: 'Field:supplyDueOn' }), field('isLate', 'bool', { label: 'Field:supplyIsLate' }), field('fee', 'number', { label: 'Field:supplyFee' }),
    field('wish', 'long', { label: 'Field:supplyWish' }), field('result', 'long', { label: 'Field:supplyResult' }),
  ],
  tables: [{ name: 'steps', label: 'Table:trace:steps', fields: [field('day', 'date'), field('state', 'enum', { enumType: 'SupplyCaseState' }), field('text', 'long', { label: 'Field:inWords' }), field('byName')] }],
  create: {
    name: 'create', policy: order,
    fields: [
      content(need('serviceCode', 'ref', { label: 'Field:supplyService', ref: { api: '/api/app/supply-case/services', value: 'code', text: ['name', 'provider'] } })),
      content(need('producerId', 'ref', { label: 'Field:supplyProducer', ref: { api: '/api/app/trace-subject', value: 'id', text: ['number', 'title'], isSearched: true, where: item => item['state'] !== 'cancelled' && item['state'] !== 'suspended' } })),
      need('title', 'text', { maxLength: 200 }), content(need('wish', 'long', { label: 'Field:supplyWish', maxLength: 2000 })), content(field('quantity', 'number')), content(field('unit', 'text', { maxLength: 16 })), content(field('wantedBy', 'date', { label: 'Field:supplyWantedBy' })), content(product), files,
    ],
  },
  actions: [
    {
      name: 'accept', tone: 'primary', icon: 'fas fa-check', stamped: true,
      fields: [need('provider', 'text', { label: 'Field:supplyProvider', maxLength: 256 }), need('dueOn', 'date', { label: 'Field:supplyDueOn' }), field('fee', 'number', { label: 'Field:supplyFee', help: 'Field:supplyFee:Help' }), remark({ required: false })],
    },
    { name: 'deliver', tone: 'primary', icon: 'fas fa-box-open', stamped: true, fields: [need('result', 'long', { label: 'Field:supplyResult', maxLength: 2000, initial: (doc: Doc) => doc['result'] }), kept(field('fee', 'number', { label: 'Field:supplyFee', help: 'Field:supplyFee:Help' })), files] },
    { name: 'confirm', tone: 'primary', icon: 'fas fa-check-double', stamped: true, fields: [remark({ required: false })] },
    { name: 'sendBack', icon: 'fas fa-undo', stamped: true, fields: [remark()] },
    { name: 'addNote', path: 'note', icon: 'fas fa-pen', stamped: true, fields: [remark(), files] },
    { name: 'withdraw', tone: 'danger', icon: 'fas fa-times', stamped: true, fields: [remark()] },
    { name: 'decline', tone: 'danger', icon: 'fas fa-ban', stamped: true, fields: [remark()] },
  ],
};

const deviceKind = (more: Partial<Field> = {}) => field('kind', 'enum', { label: 'Field:deviceKind', enumType: 'TraceDeviceKind', options: deviceKinds, ...more });
const deviceFields: Field[] = [
  need('title', 'text', { label: 'Field:name', maxLength: 200 }), content(deviceKind({ required: true })),
  content(field('siteId', 'ref', { label: 'Enum:DocumentType:traceSite', help: 'Field:deviceSite:Help', ref: { api: '/api/app/trace-site', value: 'id', text: ['number', 'title', 'holderName'], isSearched: true, where: item => item['state'] === 'inUse' } })),
  content(field('maker', 'text', { label: 'Field:deviceMaker', maxLength: 128 })), content(field('model', 'text', { label: 'Field:deviceModel', maxLength: 128 })), content(field('serialNumber', 'text', { label: 'Field:deviceSerialNumber', maxLength: 64 })),
  content(field('clientId', 'ref', { label: 'Field:deviceCredential', help: 'Field:deviceCredential:Help', ref: { api: '/api/app/integration-account', value: 'clientId', text: ['name', 'clientId'], where: item => (item['scopes'] as string[]).includes('epcis.capture') && item['isRevoked'] === false } })),
  content(field('placement', 'long', { label: 'Field:devicePlacement', maxLength: 512 })),
];

/** Devices and systems of the trace chain (TRACE-21, TRACE-23). */
export const traceDeviceKind: DocumentKind = {
  type: 'traceDevice', path: 'trace-devices', api: '/api/app/trace-device', icon: 'fas fa-broadcast-tower', titleField: 'title', stateEnum: 'TraceDeviceState', states: ['registered', 'inUse', 'retired'], good: ['inUse'], warn: ['registered'], bad: ['retired'],
  columns: [
    field('number'), field('title', 'text', { label: 'Field:name' }), deviceKind(), field('siteName', 'text', { label: 'Enum:DocumentType:traceSite' }), field('hasNationalStandard', 'bool', { label: 'Field:deviceHasStandard' }), field('lastReport', 'instant', { label: 'Field:deviceLastReport' }),
  ],
  sortable: ['number', 'title', 'lastReport'],
  filters: [deviceKind(), field('hasNationalStandard', 'bool', { label: 'Field:deviceHasStandard' })],
  facts: [
    deviceKind(), field('siteName', 'text', { label: 'Enum:DocumentType:traceSite', link: doc => (doc['siteId'] ? ['/documents/trace-sites', doc['siteId']] : null) }), field('maker', 'text', { label: 'Field:deviceMaker' }), field('model', 'text', { label: 'Field:deviceModel' }),
    field('serialNumber', 'text', { label: 'Field:deviceSerialNumber' }), field('inUseSince', 'date', { label: 'Field:deviceInUseSince' }), field('retiredOn', 'date', { label: 'Field:deviceRetiredOn' }), field('needsNationalStandard', 'bool', { label: 'Field:deviceNeedsStandard' }),
    field('clientId', 'text', { label: 'Field:deviceCredential' }), field('reportCount', 'number', { label: 'Field:deviceReportCount' }), field('placement', 'long', { label: 'Field:devicePlacement' }), field('identifier', 'long'), field('pictures', 'fileLinks', { label: 'Field:devicePictures' }),
  ],
  tables: [
    {
      name: 'standards', label: 'Table:device:standards', empty: 'Table:device:standards:Empty',
      fields: [field('standardNumber', 'text', { label: 'Field:deviceStandard' }), field('standardName', 'text', { label: 'Field:deviceStandardName' }), field('isNational', 'bool', { label: 'Field:deviceIsNational' }), field('proofUntil', 'date', { label: 'Field:deviceProofUntil' }), field('day', 'date'), field('byName')],
    },
    {
      name: 'reports', label: 'Table:device:reports', empty: 'Table:device:reports:Empty',
      fields: [field('eventTime', 'instant', { label: 'Field:deviceReportTime' }), field('readingCount', 'number', { label: 'Field:deviceReadingCount' }), field('summary', 'text', { label: 'Field:deviceSummary', empty: 'Field:deviceSummary:Picture' })],
    },
  ],
  create: { name: 'create', policy: manage, fields: [...deviceFields, files] },
  actions: [
    {
      name: 'addStandard', path: 'standard', tone: 'primary', icon: 'fas fa-certificate', stamped: true,
      fields: [content(need('standardNumber', 'text', { label: 'Field:deviceStandard', help: 'Field:deviceStandard:Help', maxLength: 64 })), content(field('standardName', 'text', { label: 'Field:deviceStandardName', maxLength: 256 })), content(field('proofUntil', 'date', { label: 'Field:deviceProofUntil' })), { ...files, required: true, help: 'Field:deviceProof:Help' }],
    },
    step('putIntoUse', { tone: 'primary', icon: 'fas fa-power-off' }),
    editing(deviceFields),
    step('retire', { tone: 'danger', icon: 'fas fa-ban', confirm: 'Documents:ConfirmRetireDevice' }),
  ],
};
