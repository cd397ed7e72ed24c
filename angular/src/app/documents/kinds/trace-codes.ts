import { Doc, DocumentKind } from '../document-kind';
import { field, need } from './fields';

const states = ['generated', 'printed', 'attached', 'activated'];
const range = [need('first', 'number', { label: 'Field:firstCode' }), need('last', 'number', { label: 'Field:lastCode' })];
/** Activation goes on after the last code that was put to use, to the end of the batch. */
const nextCode = (doc: Doc) => 1 + Math.max(0, ...((doc['ranges'] as Doc[] | undefined) ?? []).filter(r => r['kind'] === 'activated').map(r => Number(r['last'])));
const next = [need('first', 'number', { label: 'Field:firstCode', initial: nextCode }), need('last', 'number', { label: 'Field:lastCode' })];

/** Batches of trace codes; other states are those of single codes. */
export const traceCodeKind: DocumentKind = {
  type: 'traceCode', path: 'trace-codes', api: '/api/app/trace-code', icon: 'fas fa-qrcode', titleField: 'productName', stateEnum: 'TraceCodeState', hasFiles: false,
  states, good: ['activated'], warn: ['generated'], bad: [],
  columns: [
    field('number'), field('productName', 'localized'), field('subjectName', 'text', { label: 'Field:codeSubject' }), field('quantity', 'number', { label: 'Field:codeQuantity' }), field('activated', 'number', { label: 'Field:codesActivated' }),
    field('withdrawn', 'number', { label: 'Field:codesWithdrawn' }), field('remaining', 'number', { label: 'Field:codesRemaining' }), field('creationTime', 'instant'),
  ],
  sortable: ['number', 'quantity'],
  facts: [
    field('kind', 'enum', { enumType: 'TraceCodeKind' }), field('quantity', 'number', { label: 'Field:codeQuantity' }), field('activated', 'number', { label: 'Field:codesActivated' }), field('withdrawn', 'number', { label: 'Field:codesWithdrawn' }),
    field('remaining', 'number', { label: 'Field:codesRemaining' }), field('productName', 'localized'), field('productCode'), field('gtin'), field('subjectName', 'text', { label: 'Field:codeSubject' }), field('brandName', 'localized', { label: 'Field:codeBrand' }),
    field('layers', 'enums', { enumType: 'AntiCounterfeitLayer', label: 'Field:codeLayers' }),
  ],
  tables: [
    {
      name: 'ranges', label: 'Table:codeRanges',
      fields: [
        field('first', 'number', { label: 'Field:firstCode' }), field('last', 'number', { label: 'Field:lastCode' }), field('count', 'number', { label: 'Field:codeQuantity' }), field('kind', 'enum', { enumType: 'TraceCodeRangeKind' }),
        field('lotNumber', 'text', { label: 'Field:codeLot' }), field('reason'), field('byName'), field('time', 'instant'),
      ],
    },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Trace.Manage',
    fields: [
      need('productId', 'ref', { label: 'Field:productName', ref: { api: '/api/app/product', value: 'id', text: ['number', 'name'] } }), need('subjectId', 'ref', { label: 'Field:codeSubject', ref: { api: '/api/app/trace-subject', value: 'id', text: ['number', 'title'] } }),
      need('kind', 'enum', { enumType: 'TraceCodeKind', options: ['item', 'lot'], initial: 'item' }), need('quantity', 'number', { label: 'Field:codeQuantity', help: 'Field:codeQuantity:Help' }), field('withBrandMark', 'bool', { help: 'Field:withBrandMark:Help' }),
      field('layers', 'enums', { enumType: 'AntiCounterfeitLayer', label: 'Field:codeLayers', options: ['patternNumber', 'systemQuery', 'laserSerial'] }),
    ],
  },
  actions: [
    { name: 'markPrinted', fields: [], icon: 'fas fa-print', tone: 'primary' },
    { name: 'markAttached', fields: [], icon: 'fas fa-tag', tone: 'primary' },
    { name: 'activate', icon: 'fas fa-check', tone: 'primary', fields: [...next, need('lotId', 'ref', { label: 'Field:codeLot', ref: { api: '/api/app/lot', value: 'id', text: ['number', 'productName'] } })] },
    { name: 'withdraw', icon: 'fas fa-ban', tone: 'danger', fields: [...range, need('kind', 'enum', { enumType: 'TraceCodeRangeKind', options: ['voided', 'lost', 'stolen'] }), need('reason', 'long')] },
  ],
  downloads: [
    { label: 'TraceCodes:Csv', icon: 'fas fa-file-csv', allow: 'downloadCodes', path: doc => `trace-codes/${doc['id']}.csv` },
    { label: 'TraceCodes:A4', icon: 'fas fa-file-pdf', allow: 'printLabels', path: doc => `trace-codes/${doc['id']}/labels.pdf?layout=a4` },
    { label: 'TraceCodes:Thermal', icon: 'fas fa-file-pdf', allow: 'printLabels', path: doc => `trace-codes/${doc['id']}/labels.pdf?layout=thermal` },
    { label: 'TraceCodes:Page', icon: 'fas fa-print', allow: 'printLabels', path: doc => `trace-codes/${doc['id']}/labels.html?layout=a4` },
  ],
};
