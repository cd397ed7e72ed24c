import { Doc, DocumentKind, Field } from '../document-kind';
import { editing, field, files, need, step } from './fields';
import { certificationKinds, filedSubject } from './products';

const manage = 'CountyCloud.Products.Brands';
const remove = { name: 'delete', method: 'DELETE' as const, path: '', tone: 'danger' as const, confirm: 'Documents:ConfirmDelete', fields: [] };
const remark = need('text', 'long', { label: 'Field:reason' });
const product = (more: Partial<Field> = {}) => field('productId', 'ref', { label: 'Enum:DocumentType:product', ref: { api: '/api/app/product', value: 'id', text: ['number', 'name'], isSearched: true }, ...more });
const holder = () => [
  filedSubject('holderSubjectId', { into: 'content' }), field('holder', 'text', { into: 'content', label: 'Field:holderByName', when: values => !values['holderSubjectId'] }),
];
const brand = (more: Partial<Field> = {}) => field('brandCode', 'ref', { label: 'Field:brand', ref: { api: '/api/app/brand', value: 'values.code', text: ['values.name'] }, ...more });

const certificateStates = ['proposed', 'qualificationChecked', 'applied', 'underReview', 'certified', 'expiring', 'expired', 'renewed', 'refused'];
const certificationKind = (more: Partial<Field> = {}) => field('kind', 'enum', { enumType: 'CertificationKind', options: certificationKinds, label: 'Field:certificationKind', ...more });
const certificate = [
  need('title'), certificationKind({ into: 'content', required: true }), ...holder(), product({ into: 'content' }), field('isHelpCase', 'bool', { into: 'content' }),
  field('cost', 'wan', { into: 'content', label: 'Field:helpCostWan' }), field('remark', 'long', { into: 'content' }),
];
const issued = [need('certificateNumber'), need('issuer'), need('issuedOn', 'date', { label: 'Field:certificateIssuedOn' }), field('validUntil', 'date'), files];

export const certificateKind: DocumentKind = {
  type: 'certificate', path: 'certificates', api: '/api/app/certificate', icon: 'fas fa-award', titleField: 'title', stateEnum: 'CertificateState', states: certificateStates, good: ['certified'], warn: ['expiring', 'proposed'], bad: ['expired', 'refused'],
  columns: [field('number'), field('title'), certificationKind(), field('holder', 'text', { label: 'Field:certificateHolder' }), field('certificateNumber'), field('validUntil', 'date'), field('cost', 'wan', { label: 'Field:helpCostWan' })],
  filters: [certificationKind()], sortable: ['number', 'title', 'validUntil'],
  facts: [
    certificationKind(), field('holder', 'text', { label: 'Field:certificateHolder' }), field('productName', 'text', { label: 'Enum:DocumentType:product', link: doc => (doc['productId'] ? ['/documents/products', doc['productId']] : null) }), field('certificateNumber'), field('issuer'),
    field('issuedOn', 'date', { label: 'Field:certificateIssuedOn' }), field('validUntil', 'date'), field('isHelpCase', 'bool'), field('cost', 'wan', { label: 'Field:helpCostWan' }), field('qualificationFinding', 'long'), field('refusalReason', 'long'), field('remark', 'long'),
  ],
  create: { name: 'create', policy: manage, fields: [...certificate, files] },
  actions: [
    { name: 'checkQualification', tone: 'primary', stamped: true, fields: [field('isSuitable', 'bool'), need('finding', 'long', { label: 'Field:findingText' }), files] }, { name: 'register', stamped: true, fields: issued },
    { name: 'apply', tone: 'primary', stamped: true, fields: [need('issuer'), files] }, step('review', { tone: 'primary' }), { name: 'certify', tone: 'primary', stamped: true, fields: issued }, { name: 'refuse', tone: 'danger', stamped: true, fields: [remark] }, step('renew', { tone: 'primary' }),
    editing(certificate), remove,
  ],
  forms: ['certification'],
};

const licenceStates = ['applied', 'qualificationChecked', 'standardChecked', 'underApproval', 'licensed', 'warned', 'suspended', 'withdrawn', 'rejected', 'renewed', 'lapsed'];
const period = [need('from', 'date', { label: 'Field:licenceFrom' }), need('to', 'date', { label: 'Field:licenceTo' })];
const licence = [
  need('title'), brand({ into: 'content', required: true }), ...holder(), need('productIds', 'refs', { label: 'Field:licensedProducts', ref: { api: '/api/app/product', value: 'id', text: ['number', 'name'], query: { state: 'published' }, isSearched: true } }),
  need('standard', 'text', { into: 'content', label: 'Field:standardMet' }), field('isNonStandard', 'bool', { into: 'content' }), ...period.map(f => ({ ...f, into: 'content' })), field('companyBrand', 'text', { into: 'content' }), field('terms', 'long', { into: 'content', label: 'Field:useTerms' }),
];
const outcomes = ['inOrder', 'reward', 'warning', 'suspension', 'withdrawal'];

export const brandLicenceKind: DocumentKind = {
  type: 'brandLicence', path: 'brand-licences', api: '/api/app/brand-licence', icon: 'fas fa-stamp', titleField: 'title', stateEnum: 'BrandLicenceState', states: licenceStates, good: ['licensed'], warn: ['warned', 'applied'], bad: ['suspended', 'withdrawn', 'rejected', 'lapsed'], hasApproval: true,
  columns: [field('number'), field('title'), field('holder', 'text', { label: 'Field:licenceHolder' }), field('from', 'date', { label: 'Field:licenceFrom' }), field('to', 'date', { label: 'Field:licenceTo' }), field('isNonStandard', 'bool')],
  sortable: ['number', 'title', 'to'],
  facts: [
    field('brandName', 'localized', { label: 'Field:brand' }), field('holder', 'text', { label: 'Field:licenceHolder' }), field('standard', 'text', { label: 'Field:standardMet' }), field('isNonStandard', 'bool'), field('isSafetyConfirmed', 'bool'), field('isTraced', 'bool'),
    field('from', 'date', { label: 'Field:licenceFrom' }), field('to', 'date', { label: 'Field:licenceTo' }), field('licensedOn', 'date'), field('visualIdentityName'), field('companyBrand'), field('qualificationFinding', 'long'), field('standardFinding', 'long'), field('opinion', 'long'), field('terms', 'long', { label: 'Field:useTerms' }),
  ],
  tables: [
    { name: 'products', label: 'Field:licensedProducts', fields: [field('number', 'text', { link: row => ['/documents/products', row['productId']] }), field('name')] },
    { name: 'accessRules', label: 'Documents:AccessRules', fields: [field('rule', 'localized'), field('source')] },
    { name: 'inspections', label: 'Documents:BrandInspections', fields: [field('day', 'date'), field('by', 'text', { label: 'Field:actBy' }), field('findings', 'long', { label: 'Field:inspectionFindings' }), field('outcome', 'enum', { enumType: 'InspectionOutcome', label: 'Field:inspectionOutcome' }), field('measure', 'long', { label: 'Field:inspectionMeasure' })] },
  ],
  create: { name: 'create', policy: manage, fields: [...licence, files] },
  actions: [
    { name: 'checkQualification', tone: 'primary', stamped: true, fields: [need('finding', 'long', { label: 'Field:findingText' }), files] },
    { name: 'checkStandard', tone: 'primary', stamped: true, fields: [field('isTraced', 'bool'), field('isSafetyConfirmed', 'bool'), need('finding', 'long', { label: 'Field:findingText' }), files] },
    step('submit', { tone: 'primary', icon: 'fas fa-paper-plane' }),
    { name: 'inspect', tone: 'primary', stamped: true, fields: [need('day', 'date'), need('findings', 'long', { label: 'Field:inspectionFindings', maxLength: 4000 }), need('outcome', 'enum', { enumType: 'InspectionOutcome', label: 'Field:inspectionOutcome', options: outcomes }), field('measure', 'long', { label: 'Field:inspectionMeasure' }), files] },
    { name: 'renew', stamped: true, fields: period }, editing(licence), remove,
  ],
  forms: ['brandLicence', 'brandInspection'],
};

const identity = [
  need('title'), brand({ into: 'content', required: true }), field('story', 'long', { into: 'content', maxLength: 8000 }), field('meaning', 'long', { into: 'content', label: 'Field:logoMeaning', maxLength: 4000 }), field('basePart', 'long', { into: 'content', maxLength: 8000 }),
  field('applicationPart', 'long', { into: 'content', maxLength: 8000 }), field('changes', 'long', { into: 'content', label: 'Field:versionChanges', maxLength: 4000 }),
];

export const visualIdentityKind: DocumentKind = {
  type: 'visualIdentity', path: 'visual-identities', api: '/api/app/visual-identity', icon: 'fas fa-palette', titleField: 'title', stateEnum: 'VisualIdentityState', states: ['preparation', 'design', 'manual', 'launched', 'superseded'], good: ['launched'], warn: [], bad: ['superseded'],
  columns: [field('number'), field('title'), field('version', 'number'), field('launchedOn', 'date')],
  facts: [field('brandName', 'localized', { label: 'Field:brand' }), field('version', 'number'), field('launchedOn', 'date'), field('story', 'long'), field('meaning', 'long', { label: 'Field:logoMeaning' }), field('basePart', 'long'), field('applicationPart', 'long'), field('changes', 'long', { label: 'Field:versionChanges' })],
  tables: [{ name: 'adoptions', label: 'Documents:Adoptions', fields: [field('name'), field('since', 'date'), field('uses')] }],
  create: { name: 'create', policy: manage, fields: [...identity, files] },
  actions: [step('advance', { tone: 'primary', icon: 'fas fa-forward' }), { name: 'adopt', stamped: true, fields: [need('name', 'text', { into: 'content' }), need('since', 'date', { into: 'content' }), field('uses', 'text', { into: 'content' })] }, editing(identity), remove],
  forms: ['viManual'],
};

const projectKinds = [
  'launch', 'marketingEvent', 'promotion', 'certificationCampaign', 'incubation', 'productDevelopment', 'newProduct', 'cultivation', 'creativeProduct', 'packaging', 'trademark', 'protection', 'contest', 'supplyPoint', 'productionBase', 'certifiedStock',
];
const stages = ['planned', 'survey', 'design', 'sampling', 'applied', 'judging', 'running', 'promotion', 'done', 'cancelled'];
const entryKinds = ['note', 'guest', 'media', 'candidate', 'score', 'issue', 'sellingPlace', 'check', 'figure'];
const projectKind = (more: Partial<Field> = {}) => field('kind', 'enum', { enumType: 'BrandProjectKind', options: projectKinds, label: 'Field:brandProjectKind', ...more });
const fosteredKinds = ['companyBrand', 'productBrand'];
const isOf = (...kinds: string[]) => (values: Record<string, unknown>) => kinds.includes(values['kind'] as string);
const project = [
  need('title'), projectKind({ into: 'content', required: true }), need('text', 'long', { into: 'content', label: 'Field:brandProjectText', maxLength: 8000 }), need('from', 'date', { into: 'content', label: 'Field:workFrom' }), field('to', 'date', { into: 'content', label: 'Field:workTo' }),
  field('unit', 'text', { into: 'content', label: 'Field:unitConcerned' }), brand({ into: 'content' }), product({ into: 'content' }), field('place', 'text', { into: 'content', label: 'Field:eventPlace' }), field('agent', 'text', { into: 'content' }),
  field('classes', 'text', { into: 'content', when: isOf('trademark') }), field('reference', 'text', { into: 'content', label: 'Field:officeReference' }), field('plannedCost', 'wan', { into: 'content', label: 'Field:plannedCostWan' }), field('actualCost', 'wan', { into: 'content', label: 'Field:actualCostWan' }),
  field('fosters', 'enum', { into: 'content', label: 'Field:fosters', enumType: 'FosteredBrandKind', options: fosteredKinds, help: 'Field:fosters:Help', when: isOf('incubation', 'cultivation') }),
  field('fosteredBrand', 'text', { into: 'content', label: 'Field:fosteredBrand', maxLength: 128, when: isOf('incubation', 'cultivation') }),
  field('isLeadingParkCompany', 'bool', { into: 'content', label: 'Field:isLeadingParkCompany', when: isOf('incubation', 'cultivation') }),
  field('plannedPieces', 'number', { into: 'content' }), field('unitPrice', 'number', { into: 'content', label: 'Field:piecePrice' }), field('carriesTraceCode', 'bool', { into: 'content', when: isOf('packaging') }), field('result', 'long', { into: 'content', label: 'Field:workResult', maxLength: 4000 }),
];

export const brandProjectKind: DocumentKind = {
  type: 'brandProject', path: 'brand-work', api: '/api/app/brand-project', icon: 'fas fa-bullhorn', titleField: 'title', stateEnum: 'BrandStage', states: stages, good: ['done'], warn: ['planned'], bad: ['cancelled'],
  columns: [field('number'), field('title'), projectKind(), field('unit', 'text', { label: 'Field:unitConcerned' }), field('isLeadingParkCompany', 'bool', { label: 'Field:isLeadingParkCompany' }), field('from', 'date', { label: 'Field:workFrom' }), field('plannedCost', 'wan', { label: 'Field:plannedCostWan' }), field('actualCost', 'wan', { label: 'Field:actualCostWan' })],
  filters: [projectKind(), field('fosters', 'enum', { label: 'Field:fosters', enumType: 'FosteredBrandKind', options: fosteredKinds }), field('isLeadingParkCompany', 'bool', { label: 'Field:isLeadingParkCompany' })],
  sortable: ['number', 'title', 'from', 'isLeadingParkCompany'],
  facts: [
    projectKind(), field('fosters', 'enum', { label: 'Field:fosters', enumType: 'FosteredBrandKind' }), field('fosteredBrand', 'text', { label: 'Field:fosteredBrand' }), field('isLeadingParkCompany', 'bool', { label: 'Field:isLeadingParkCompany' }), field('next', 'enum', { enumType: 'BrandStage', label: 'Field:nextStage' }), field('unit', 'text', { label: 'Field:unitConcerned' }), field('productName', 'text', { label: 'Enum:DocumentType:product' }), field('place', 'text', { label: 'Field:eventPlace' }), field('agent'),
    field('classes'), field('reference', 'text', { label: 'Field:officeReference' }), field('from', 'date', { label: 'Field:workFrom' }), field('to', 'date', { label: 'Field:workTo' }), field('doneOn', 'date', { label: 'Field:workDoneOn' }), field('plannedCost', 'wan', { label: 'Field:plannedCostWan' }),
    field('actualCost', 'wan', { label: 'Field:actualCostWan' }), field('plannedPieces', 'number'), field('issuedPieces', 'number'), field('unitPrice', 'number', { label: 'Field:piecePrice' }), field('carriesTraceCode', 'bool'), field('text', 'long', { label: 'Field:brandProjectText' }), field('result', 'long', { label: 'Field:workResult' }),
  ],
  tables: [{ name: 'entries', label: 'Documents:BrandEntries', fields: [field('day', 'date'), field('kind', 'enum', { enumType: 'BrandEntryKind', label: 'Field:entryKind' }), field('text', 'long', { label: 'Field:inWords' }), field('party', 'text', { label: 'Field:entryParty' }), field('figure', 'number'), field('figureUnit')] }],
  create: { name: 'create', policy: manage, fields: [...project, files] },
  actions: [
    { name: 'advance', tone: 'primary', icon: 'fas fa-forward', stamped: true, fields: [field('result', 'long', { label: 'Field:workResult', maxLength: 4000, initial: (doc: Doc) => doc['result'] }), field('actualCost', 'wan', { label: 'Field:actualCostWan', initial: (doc: Doc) => doc['actualCost'] }), files] },
    { name: 'addEntry', path: 'entry', icon: 'fas fa-plus', stamped: true, fields: [need('day', 'date', { into: 'content' }), need('kind', 'enum', { into: 'content', enumType: 'BrandEntryKind', label: 'Field:entryKind', options: entryKinds }), need('text', 'long', { into: 'content', label: 'Field:inWords' }), field('party', 'text', { into: 'content', label: 'Field:entryParty' }), field('figure', 'number', { into: 'content' }), field('figureUnit', 'text', { into: 'content' }), files] },
    { name: 'addAction', path: 'action', stamped: true, fields: [need('text', 'long', { label: 'Field:inWords' }), files] },
    editing(project), { name: 'cancel', tone: 'danger', stamped: true, fields: [remark] }, remove,
  ],
};
