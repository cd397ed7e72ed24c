import { Doc, DocumentKind, Field } from '../document-kind';
import { editing, field, files, kept, need, step } from './fields';

const subjectKinds = ['growerBreeder', 'processor', 'purchaser', 'seller', 'storage', 'inputDealer'];
const siteKinds = ['plot', 'pen', 'pasture', 'store', 'coldRoom', 'plant', 'shop', 'vehicle'];
const unifications = ['organisation', 'production', 'fertilising', 'epidemicPrevention', 'supervision'];
const modes = ['conventional', 'pollutionFree', 'green', 'organic'];
const record = 'CountyCloud.Trace.Record || CountyCloud.Trace.Manage';

const kindOf = (enumType: string, options: string[]) => field('kind', 'enum', { enumType, options });
const content = (base: Field): Field => ({ ...base, into: 'content' });
const oneFile: Field = { ...files, required: true };
const subjectRef = (name: string, label: string, where?: (item: Doc) => boolean) => need(name, 'ref', { label, ref: { api: '/api/app/trace-subject', value: 'id', text: ['number', 'title'], where } });
const department = field('departmentCode', 'ref', { ref: { api: '/api/app/department', value: 'values.code', text: ['values.name'] } });

const subjectFields: Field[] = [
  need('title', 'text', { label: 'Field:name' }), content(need('kind', 'enum', { enumType: 'TraceSubjectKind', options: subjectKinds })), content(field('creditCode')), content(need('township')), content(field('village')), content(field('address', 'text', { label: 'Column:address' })),
  content(field('contactName', 'text', { help: 'Field:contactName:Help' })), content(field('phone', 'text', { help: 'Field:contactName:Help' })), content(field('size', 'number')), content(department), content(field('business', 'long')),
  field('unifications', 'enums', { enumType: 'UnifiedPractice', options: unifications }),
];

export const traceSubjectKind: DocumentKind = {
  type: 'traceSubject', path: 'trace-subjects', api: '/api/app/trace-subject', icon: 'fas fa-id-card', titleField: 'title', stateEnum: 'TraceSubjectState',
  states: ['applied', 'checked', 'filed', 'suspended', 'cancelled'], good: ['filed'], warn: ['applied', 'checked', 'suspended'], bad: ['cancelled'], forms: ['traceSubject'],
  columns: [
    field('number'), field('title', 'text', { label: 'Field:name' }), kindOf('TraceSubjectKind', subjectKinds), field('township'), field('code'), field('validUntil', 'date'), field('isAboveSize', 'bool'),
  ],
  sortable: ['number', 'title', 'township', 'validUntil'],
  filters: [kindOf('TraceSubjectKind', subjectKinds), field('isAboveSize', 'bool'), field('isExpired', 'bool')],
  facts: [
    kindOf('TraceSubjectKind', subjectKinds), field('code'), field('creditCode'), field('validUntil', 'date'), field('isExpired', 'bool'), field('responsibleDepartment'), field('township'), field('village'), field('address', 'text', { label: 'Column:address' }), field('contactName'),
    field('phone'), field('size', 'number'), field('sizeUnit'), field('isAboveSize', 'bool'), field('gln'), field('unifications', 'enums', { enumType: 'UnifiedPractice' }), field('missingPapers', 'list'), field('identifier', 'long'),
    field('business', 'long'),
  ],
  tables: [
    { name: 'papers', label: 'Table:trace:papers', fields: [field('name', 'text', { label: 'Field:paperName' }), field('number', 'text', { label: 'Field:paperNumber' }), field('validUntil', 'date')] },
    { name: 'sites', label: 'Table:trace:sites', fields: [field('title', 'text', { label: 'Field:name', link: row => ['/documents/trace-sites', row['id']] }), kindOf('TraceSiteKind', siteKinds), field('code'), field('areaMu', 'number'), field('hasLocation', 'bool')] },
    { name: 'periods', label: 'Table:trace:periods', fields: [field('from', 'date'), field('until', 'date'), field('byName')] },
    { name: 'members', label: 'Table:trace:members', fields: [field('userName'), field('since', 'date'), field('until', 'date')] },
    { name: 'identifiers', label: 'Table:trace:identifiers', fields: [field('uri'), field('since', 'date')] },
    { name: 'steps', label: 'Table:trace:steps', fields: [field('state', 'enum', { enumType: 'TraceSubjectState' }), field('day', 'date'), field('byName'), field('remark')] },
  ],
  create: { name: 'create', policy: record, fields: [...subjectFields, files] },
  actions: [
    step('check', { tone: 'primary', icon: 'fas fa-check', fields: [field('opinion', 'long')] }),
    step('file', { tone: 'primary', icon: 'fas fa-barcode' }),
    step('renew', { tone: 'primary', icon: 'fas fa-redo' }),
    {
      name: 'addPaper', path: 'paper', icon: 'fas fa-paperclip', stamped: true,
      fields: [need('name', 'choice', { label: 'Field:paperName', choices: doc => ((doc['requiredPapers'] as string[] | undefined) ?? []).map(name => ({ value: name, text: name })) }), field('paperNumber'), field('validUntil', 'date'), oneFile],
    },
    editing(subjectFields),
    { name: 'addMember', path: 'member', icon: 'fas fa-user-plus', stamped: true, fields: [need('userName')] },
    {
      name: 'endMember', icon: 'fas fa-user-minus', stamped: true,
      fields: [need('userName', 'choice', { choices: doc => ((doc['members'] as Doc[] | undefined) ?? []).filter(m => !m['until']).map(m => ({ value: m['userName'] as string, text: m['userName'] })) })],
    },
    step('assignGln', { icon: 'fas fa-globe', fields: [need('gln')] }),
    step('suspend', { tone: 'danger', icon: 'fas fa-pause', fields: [need('reason', 'long')] }),
    step('resume', { tone: 'primary', icon: 'fas fa-play', fields: [need('reason', 'long')] }),
    step('cancel', { tone: 'danger', icon: 'fas fa-ban', confirm: 'Documents:ConfirmCancelSubject', fields: [need('reason', 'long')] }),
  ],
};

const siteFields: Field[] = [
  need('title', 'text', { label: 'Field:name' }), content(need('kind', 'enum', { enumType: 'TraceSiteKind', options: siteKinds })), content(need('township')), content(field('village')), content(field('address', 'text', { label: 'Column:address' })), content(field('areaMu', 'number')),
  content(field('latitude', 'number')), content(field('longitude', 'number')), content(field('capacity', 'number')), content(field('capacityUnit')), content(need('mode', 'enum', { label: 'Field:productionMode', enumType: 'ProductionMode', options: modes, initial: (doc: Doc) => doc['mode'] ?? 'conventional' })),
  content(field('isProductionBase', 'bool')), content(field('memberCount', 'number')), field('products', 'text', { help: 'Field:products:Help', initial: (doc: Doc) => ((doc['productCodes'] as string[] | undefined) ?? []).join(';') }),
];

export const traceSiteKind: DocumentKind = {
  type: 'traceSite', path: 'trace-sites', api: '/api/app/trace-site', icon: 'fas fa-map-marker-alt', titleField: 'title', stateEnum: 'TraceSiteState', states: ['inUse', 'closed'], good: ['inUse'], warn: [], bad: ['closed'],
  columns: [field('number'), field('title', 'text', { label: 'Field:name' }), kindOf('TraceSiteKind', siteKinds), field('township'), field('areaMu', 'number'), field('holderName'), field('hasLocation', 'bool'), field('isProductionBase', 'bool')],
  sortable: ['number', 'title', 'township', 'areaMu'],
  filters: [kindOf('TraceSiteKind', siteKinds), field('isProductionBase', 'bool')],
  facts: [
    field('holderName', 'text', { link: doc => ['/documents/trace-subjects', doc['holderId']] }), kindOf('TraceSiteKind', siteKinds), field('code'), field('township'), field('village'), field('address', 'text', { label: 'Column:address' }), field('areaMu', 'number'), field('capacity', 'number'),
    field('capacityUnit'), field('mode', 'enum', { label: 'Field:productionMode', enumType: 'ProductionMode' }), field('isProductionBase', 'bool'), field('memberCount', 'number'), field('productCodes', 'list'), field('gln'),
    field('photoId', 'fileLinks'), field('identifier', 'long'), field('latitude', 'map', { label: 'Field:location' }),
  ],
  tables: [
    { name: 'records', label: 'Table:trace:records', fields: [field('day', 'date'), kindOf('ProductionRecordKind', []), field('text'), field('quantity', 'number'), field('unit'), field('byName')] },
    { name: 'holdings', label: 'Table:trace:holdings', fields: [field('holderName'), field('since', 'date'), field('byName')] },
    { name: 'identifiers', label: 'Table:trace:identifiers', fields: [field('uri'), field('since', 'date')] },
  ],
  create: { name: 'create', policy: record, fields: [subjectRef('holderId', 'Field:holderId', item => item['state'] !== 'cancelled'), ...siteFields.map(f => (f.name === 'mode' ? { ...f, initial: 'conventional' } : f.name === 'products' ? { ...f, initial: undefined } : f)), files] },
  actions: [
    { name: 'addRecord', path: 'record', tone: 'primary', icon: 'fas fa-pen', stamped: true, fields: [content(need('kind', 'enum', { enumType: 'ProductionRecordKind', options: ['forage', 'breeding', 'processing', 'epidemicPrevention'] })), content(need('day', 'date')), content(need('text', 'long')), content(field('quantity', 'number')), content(field('unit'))] },
    { name: 'addPhoto', path: 'photo', icon: 'fas fa-camera', stamped: true, fields: [oneFile] },
    editing(siteFields.map(f => (f.initial === undefined ? kept(f) : f)), { keeps: doc => ({ holderId: doc['holderId'] }) }),
    step('changeHolder', { icon: 'fas fa-exchange-alt', fields: [subjectRef('holderId', 'Field:holderId', item => item['state'] !== 'cancelled'), need('since', 'date')] }),
    step('assignGln', { icon: 'fas fa-globe', fields: [need('gln')] }),
    step('close', { tone: 'danger', icon: 'fas fa-ban', confirm: 'Documents:ConfirmCloseSite' }),
  ],
};

const entryKinds = ['purchase', 'sale', 'use'];

export const inputLedgerKind: DocumentKind = {
  type: 'inputLedgerEntry', path: 'input-ledger', api: '/api/app/input-ledger', icon: 'fas fa-book', titleField: 'inputName', stateEnum: '', states: [], good: [], warn: [], bad: [], hasFiles: false,
  columns: [
    field('number'), field('day', 'date'), field('dealerName'), kindOf('InputEntryKind', [...entryKinds, 'correction']), field('inputName', 'localized'), field('quantity', 'number'), field('unit'), field('counterparty'), field('balanceAfter', 'number'),
  ],
  sortable: ['number', 'day'],
  filters: [kindOf('InputEntryKind', [...entryKinds, 'correction'])],
  facts: [
    field('dealerName', 'text', { link: doc => ['/documents/trace-subjects', doc['dealerId']] }), field('day', 'date'), kindOf('InputEntryKind', []), field('inputName', 'localized'), field('inputCode', 'text', { label: 'Field:code' }), field('quantity', 'number'), field('unit'), field('counterparty'), field('batchNumber'),
    field('balanceAfter', 'number'), field('byName'), field('reason', 'long'),
  ],
  create: {
    name: 'create', policy: record,
    fields: [
      subjectRef('dealerId', 'Field:dealerId', item => item['kind'] === 'inputDealer' && item['state'] === 'filed'), content(need('kind', 'enum', { enumType: 'InputEntryKind', options: entryKinds })), content(need('inputCode', 'ref', { ref: { api: '/api/app/input-product', value: 'values.code', text: ['values.name'] } })), content(need('quantity', 'number')),
      content(need('unit')), content(need('counterparty')), content(need('day', 'date')), content(field('batchNumber')),
    ],
  },
  actions: [{ name: 'correct', icon: 'fas fa-undo', fields: [need('change', 'number', { help: 'Field:change:Help' }), need('reason', 'long')] }],
};
