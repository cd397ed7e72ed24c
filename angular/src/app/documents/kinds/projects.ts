import { Doc, DocumentKind } from '../document-kind';
import { budgetLine, contractor, editing, field, files, fundSource, need, step, subProject, workKinds } from './fields';

const schemeKinds = ['site', 'fitOut', 'productSelection', 'packagingDesign', 'marketing', 'other'];
const lines = need('lines', 'rows', { label: 'Documents:Lines', fields: [budgetLine, need('amount', 'wan')] });
const text = need('text', 'long');

const subProjectFields = [
  need('name'), need('workKind', 'enum', { enumType: 'WorkKind', options: workKinds }), { ...fundSource, required: false }, field('plannedStart', 'date'), field('plannedEnd', 'date'),
  field('responsibleUnits'), field('isPilot', 'bool'), field('content', 'long'), field('acceptanceIndicators', 'long'), lines,
  field('nodes', 'rows', { label: 'Documents:Nodes', fields: [need('name', 'text', { label: 'Field:nodeName' }), need('weight', 'percent'), field('plannedOn', 'date')] }),
];

export const subProjectKind: DocumentKind = {
  type: 'subProject', path: 'sub-projects', api: '/api/app/sub-project', icon: 'fas fa-cubes', titleField: 'name', stateEnum: 'SubProjectState',
  states: ['planned', 'schemeSubmitted', 'approved', 'inProgress', 'completed', 'accepted', 'closed'], good: ['accepted', 'closed'], warn: ['schemeSubmitted'], bad: [],
  columns: [
    field('number'), field('name'), field('workKind', 'enum', { enumType: 'WorkKind' }), field('contractorName', 'localized', { label: 'Field:contractor' }), field('budget', 'wan', { label: 'Field:budgetAmount' }),
    field('progressPercent', 'percent'), field('plannedEnd', 'date'), field('isHalted', 'bool'),
  ],
  sortable: ['number', 'name', 'budget', 'plannedEnd'],
  facts: [
    field('workKind', 'enum', { enumType: 'WorkKind' }), field('contractorName', 'localized', { label: 'Field:contractor' }), field('budget', 'wan', { label: 'Field:budgetAmount' }), field('fundSourceCode'),
    field('progressPercent', 'percent'), field('reportedPercent', 'percent'), field('isHalfDone', 'bool'), field('isHalted', 'bool'), field('isPilot', 'bool'), field('plannedStart', 'date'), field('plannedEnd', 'date'),
    field('contractedOn', 'date', { link: doc => doc['contractId'] ? ['/documents/contracts', doc['contractId']] : null }), field('schemeDueOn', 'date'), field('startedOn', 'date'), field('completedOn', 'date'), field('acceptedOn', 'date'), field('financeContact'), field('responsibleUnits'),
    field('content', 'long'), field('acceptanceIndicators', 'long'),
  ],
  tables: [
    { name: 'lines', label: 'Documents:Lines', fields: [field('budgetItemCode', 'text', { label: 'Field:budgetLine' }), field('name', 'localized'), field('plannedAmount', 'wan'), field('amount', 'wan')] },
    { name: 'nodes', label: 'Documents:Nodes', fields: [field('name', 'text', { label: 'Field:nodeName' }), field('weight', 'percent'), field('plannedOn', 'date'), field('state', 'enum', { enumType: 'SubProjectNodeState' }), field('reportedOn', 'date'), field('verifiedOn', 'date')] },
    { name: 'schemes', label: 'Enum:DocumentType:designScheme', fields: [field('number', 'text', { link: row => ['/documents/design-schemes', row['id']] }), field('title'), field('amount', 'wan'), field('state', 'enum', { enumType: 'DesignSchemeState' }), field('submittedOn', 'date'), field('decidedOn', 'date')] },
    { name: 'progress', label: 'Documents:Progress', fields: [field('day', 'date'), field('kind', 'enum', { enumType: 'ProgressEntryKind' }), field('nodeName'), field('text'), field('progressPercent', 'percent'), field('userName')] },
    { name: 'acceptances', label: 'Documents:Acceptances', fields: [field('number', 'text', { link: row => ['/documents/acceptances', row['id']] }), field('title'), field('level', 'enum', { enumType: 'AcceptanceLevel' }), field('state', 'enum', { enumType: 'AcceptanceState' }), field('decidedOn', 'date')] },
    { name: 'inspections', label: 'Enum:DocumentType:siteInspection', from: ofProject('site-inspection'), fields: [field('number', 'text', { link: row => ['/documents/site-inspections', row['id']] }), field('title'), field('period', 'month'), field('day', 'date'), field('signedBy'), field('findings', 'number')] },
    { name: 'payments', label: 'Enum:DocumentType:payment', from: ofProject('payment'), fields: [field('number', 'text', { link: row => ['/documents/payments', row['id']] }), field('stage', 'enum', { enumType: 'PaymentStage' }), field('amount', 'wan'), field('state', 'enum', { enumType: 'PaymentState' }), field('paidOn', 'date')] },
    { name: 'rectifications', label: 'Enum:DocumentType:rectification', fields: [field('number', 'text', { link: row => ['/documents/rectifications', row['id']] }), field('title'), field('state', 'enum', { enumType: 'RectificationState' }), field('dueOn', 'date'), field('isOverdue', 'bool')] },
    { name: 'halts', label: 'Enum:DocumentType:haltOrder', fields: [field('number', 'text', { link: row => ['/documents/halt-orders', row['id']] }), field('reason', 'enum', { enumType: 'HaltReason' }), field('state', 'enum', { enumType: 'HaltOrderState' }), field('orderedOn', 'date'), field('costTotal', 'wan')] },
    { name: 'assets', label: 'Enum:DocumentType:asset', from: ofProject('asset'), fields: [field('number', 'text', { link: row => ['/documents/assets', row['id']] }), field('name'), field('state', 'enum', { enumType: 'AssetState' })] },
  ],
  create: { name: 'create', policy: 'CountyCloud.Projects.Manage', fields: subProjectFields },
  actions: [
    editing(subProjectFields, { allow: 'edit' }),
    { name: 'setContract', path: 'contract', method: 'PUT', stamped: true, icon: 'fas fa-handshake', fields: [{ ...contractor, required: true }, field('contractedOn', 'date')] },
    { name: 'start', tone: 'primary', icon: 'fas fa-play', stamped: true, fields: [need('financeContact'), field('text', 'long')] },
    { name: 'reportProgress', tone: 'primary', icon: 'fas fa-tasks', stamped: true, fields: [field('nodeId', 'choice', { label: 'Field:nodeName', choices: nodes }), text, { ...files, required: true }] },
    { name: 'verifyProgress', tone: 'primary', icon: 'fas fa-clipboard-check', stamped: true, fields: [need('nodeId', 'choice', { label: 'Field:nodeName', choices: nodes }), field('isFinished', 'bool', { initial: true }), text, { ...files, required: true }] },
    { name: 'complete', tone: 'primary', icon: 'fas fa-flag-checkered', stamped: true, fields: [text, files] },
    { name: 'close', stamped: true, confirm: 'Documents:ConfirmClose', fields: [text] },
    { name: 'delete', method: 'DELETE', path: '', tone: 'danger', confirm: 'Documents:ConfirmDelete', fields: [] },
  ],
};

/** Documents of another kind that belong to a sub-project. */
function ofProject(list: string): (doc: Doc) => { api: string; query: Record<string, string> } {
  return doc => ({ api: `/api/app/${list}`, query: { subProjectId: doc['id'] as string } });
}

function nodes(doc: Doc): { value: string; text: unknown }[] {
  return ((doc['nodes'] as Doc[] | undefined) ?? []).map(node => ({ value: node['id'] as string, text: node['name'] }));
}

const schemeFields = [
  need('title', 'text', { into: 'scheme' }), need('kinds', 'enums', { enumType: 'SchemeKind', options: schemeKinds, into: 'scheme', label: 'Field:schemeKinds' }), need('text', 'long', { into: 'scheme', maxLength: 20000 }),
  { ...lines, into: 'scheme' }, { ...files, into: 'scheme' },
];

export const designSchemeKind: DocumentKind = {
  type: 'designScheme', path: 'design-schemes', forms: ['designScheme'], api: '/api/app/design-scheme', icon: 'fas fa-drafting-compass', titleField: 'title', stateEnum: 'DesignSchemeState', hasApproval: true,
  states: ['draft', 'submitted', 'returned', 'approved', 'rejected', 'superseded'], good: ['approved'], warn: ['submitted', 'returned'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('version', 'number'), field('amount', 'wan'), field('submittedOn', 'date'), field('decidedOn', 'date')],
  sortable: ['number', 'title', 'amount'],
  facts: [
    field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject', link: doc => ['/documents/sub-projects', doc['subProjectId']] }), field('workKind', 'enum', { enumType: 'WorkKind' }), field('version', 'number'),
    field('kinds', 'enums', { enumType: 'SchemeKind', label: 'Field:schemeKinds' }), field('amount', 'wan'), field('submittedOn', 'date'), field('decidedOn', 'date'), field('opinion'), field('text', 'long', { label: 'Field:schemeText' }),
  ],
  tables: [{ name: 'lines', label: 'Documents:Lines', fields: [field('budgetItemCode', 'text', { label: 'Field:budgetLine' }), field('name', 'localized'), field('amount', 'wan')] }],
  create: { name: 'create', policy: 'CountyCloud.Projects.Submit', fields: [subProject, ...schemeFields] },
  actions: [
    { ...step('submit'), tone: 'primary', icon: 'fas fa-paper-plane' },
    editing(schemeFields.map(f => ({ ...f, into: undefined })), { allow: 'edit' }),
    { name: 'delete', method: 'DELETE', path: '', tone: 'danger', confirm: 'Documents:ConfirmDelete', fields: [] },
  ],
};

const ofSubProject = (values: Doc) => values['level'] === 'node' || values['level'] === 'subProject';
const acceptanceTypes: Record<string, string> = { node: 'nodeAcceptance', subProject: 'subProjectAcceptance' };

export const acceptanceKind: DocumentKind = {
  typeOf: doc => acceptanceTypes[doc['level'] as string] ?? 'projectAcceptance',
  type: 'nodeAcceptance', path: 'acceptances', forms: ['acceptance'], api: '/api/app/acceptance', icon: 'fas fa-clipboard-check', titleField: 'title', stateEnum: 'AcceptanceState', hasApproval: true,
  states: ['selfCheck', 'submitted', 'siteVerified', 'underApproval', 'rectificationRequired', 'approved', 'rejected', 'filed'], good: ['approved', 'filed'], warn: ['rectificationRequired', 'underApproval'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('level', 'enum', { enumType: 'AcceptanceLevel' }), field('mode', 'enum', { enumType: 'AcceptanceMode' }), field('submittedOn', 'date'), field('verifiedOn', 'date'), field('decidedOn', 'date')],
  facts: [
    field('level', 'enum', { enumType: 'AcceptanceLevel' }), field('mode', 'enum', { enumType: 'AcceptanceMode' }), field('requestedBy'), field('team'), field('selfCheckedBy'), field('selfCheckedOn', 'date'), field('selfCheck', 'long'), field('selfCheckOfOperation', 'long'),
    field('selfCheckOfIndicators', 'long'), field('explanation', 'long'), field('departments'), field('verifiedOn', 'date'), field('verification', 'long'), field('areFundsProperlyUsed', 'bool'), field('fundsText', 'long'),
    field('superiorCriteria', 'long'), field('planCriteria', 'long'), field('opinion', 'long'), field('archiveReference'),
  ],
  tables: [
    { name: 'checks', label: 'Documents:Checklist', fields: [field('name', 'localized'), field('isRequired', 'bool'), field('isReady', 'bool'), field('remark'), field('source')] },
    { name: 'signatures', label: 'Documents:Signatures', fields: [field('department'), field('opinion'), field('userName'), field('time', 'instant')] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Submit',
    fields: [
      need('level', 'enum', { enumType: 'AcceptanceLevel', options: ['node', 'subProject', 'stage', 'project'] }),
      { ...subProject, when: ofSubProject }, need('nodeId', 'ref', { label: 'Field:nodeName', help: 'Field:nodeName:Help', when: values => values['level'] === 'node', ref: { api: '/api/app/sub-project', dependsOn: 'subProjectId', items: 'nodes', value: 'id', text: ['name'] } }),
      field('title', 'text', { help: 'Field:acceptanceTitle:Help' }),
    ],
  },
  actions: [
    {
      name: 'update', path: '', method: 'PUT', stamped: true, icon: 'fas fa-pen', allow: 'edit',
      fields: [
        field('selfCheck', 'long', { initial: (d: Doc) => d['selfCheck'] }), field('selfCheckOfOperation', 'long', { initial: (d: Doc) => d['selfCheckOfOperation'] }), field('selfCheckOfIndicators', 'long', { initial: (d: Doc) => d['selfCheckOfIndicators'] }),
        field('explanation', 'long', { initial: (d: Doc) => d['explanation'] }),
        field('checks', 'rows', { label: 'Documents:Checklist', initial: (d: Doc) => d['checks'], fields: [field('code', 'fixed', { label: 'Field:checkName', shows: row => row['name'] ?? row['code'] }), field('isReady', 'bool'), field('remark'), field('attachmentIds', 'files', { label: 'Files' })] }),
      ],
    },
    { ...step('submit'), tone: 'primary', icon: 'fas fa-paper-plane' },
    { name: 'setTeam', path: 'team', method: 'PUT', stamped: true, icon: 'fas fa-users', fields: [need('mode', 'enum', { enumType: 'AcceptanceMode', options: ['direct', 'experts', 'thirdParty', 'departmentTeam', 'superiorBody'] }), field('requestedBy'), field('team', 'long')] },
    {
      name: 'verify', tone: 'primary', icon: 'fas fa-search-location', stamped: true,
      fields: [field('departments'), need('text', 'long', { label: 'Field:verification' }), field('areFundsProperlyUsed', 'bool', { initial: true }), field('fundsText', 'long'), field('superiorCriteria', 'long'), field('planCriteria', 'long'), { ...files, required: true }],
    },
    { name: 'sign', icon: 'fas fa-signature', fields: [need('department'), field('opinion', 'long')] },
    { name: 'giveOpinion', tone: 'primary', icon: 'fas fa-comment', stamped: true, fields: [need('text', 'long', { label: 'Field:opinion' }), files] },
    { name: 'requireRectification', icon: 'fas fa-tools', stamped: true, fields: [need('finding', 'long'), field('dueOn', 'date')] },
    { name: 'file', icon: 'fas fa-archive', fields: [need('archiveReference'), files] },
    { name: 'delete', method: 'DELETE', path: '', tone: 'danger', confirm: 'Documents:ConfirmDelete', fields: [] },
  ],
};

export const rectificationKind: DocumentKind = {
  type: 'rectification', path: 'rectifications', forms: ['rectification'], api: '/api/app/rectification', icon: 'fas fa-tools', titleField: 'title', stateEnum: 'RectificationState',
  states: ['opened', 'inCorrection', 'submitted', 'reopened', 'closed'], good: ['closed'], warn: ['submitted', 'inCorrection'], bad: ['reopened'],
  columns: [field('number'), field('title'), field('origin', 'enum', { enumType: 'RectificationOrigin' }), field('responsibleUnit'), field('openedOn', 'date'), field('dueOn', 'date'), field('isOverdue', 'bool'), field('closedOn', 'date')],
  facts: [field('origin', 'enum', { enumType: 'RectificationOrigin' }), field('responsibleUnit'), field('openedOn', 'date'), field('dueOn', 'date'), field('closedOn', 'date'), field('finding', 'long')],
  tables: [{ name: 'steps', label: 'History', fields: [field('time', 'instant'), field('kind', 'enum', { enumType: 'RectificationStepKind' }), field('text'), field('dueOn', 'date'), field('userName')] }],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [need('origin', 'enum', { enumType: 'RectificationOrigin', options: ['inspection', 'superiorInspection', 'audit'] }), { ...subProject, required: false }, need('title'), need('finding', 'long'), field('responsibleUnit'), field('dueOn', 'date'), files],
  },
  actions: [
    { name: 'handInMeasures', tone: 'primary', icon: 'fas fa-list-ol', stamped: true, fields: [text, files] },
    { name: 'handInCompletion', tone: 'primary', icon: 'fas fa-check', stamped: true, fields: [text, { ...files, required: true }] },
    { name: 'check', tone: 'primary', icon: 'fas fa-clipboard-check', stamped: true, fields: [field('isGood', 'bool', { initial: true }), text, field('dueOn', 'date'), files] },
    { name: 'setDeadline', path: 'deadline', method: 'PUT', stamped: true, fields: [need('dueOn', 'date'), text] },
  ],
};

export const haltOrderKind: DocumentKind = {
  type: 'haltOrder', path: 'halt-orders', forms: ['haltOrder'], api: '/api/app/halt-order', icon: 'fas fa-hand-paper', titleField: 'subProjectName', stateEnum: 'HaltOrderState',
  states: ['inForce', 'lifted', 'terminated'], good: ['lifted'], warn: [], bad: ['inForce', 'terminated'],
  columns: [field('number'), field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject' }), field('reason', 'enum', { enumType: 'HaltReason' }), field('orderedOn', 'date'), field('endedOn', 'date'), field('costTotal', 'wan')],
  facts: [
    field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject', link: doc => ['/documents/sub-projects', doc['subProjectId']] }), field('reason', 'enum', { enumType: 'HaltReason' }), field('orderedOn', 'date'), field('orderedBy'),
    field('endedOn', 'date'), field('endedBy'), field('costTotal', 'wan'), field('text', 'long', { label: 'Field:haltText' }), field('decision', 'long'),
  ],
  tables: [
    { name: 'costs', label: 'Documents:ContractorCosts', fields: [field('day', 'date'), field('kind', 'enum', { enumType: 'HaltCostKind' }), field('amount', 'wan'), field('text'), field('userName')] },
    { name: 'rectifications', label: 'Enum:DocumentType:rectification', fields: [field('number', 'text', { link: row => ['/documents/rectifications', row['id']] }), field('title'), field('state', 'enum', { enumType: 'RectificationState' }), field('dueOn', 'date')] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Halt', confirm: 'Documents:ConfirmHalt',
    fields: [subProject, need('reason', 'enum', { enumType: 'HaltReason', options: ['breachOfLaw', 'departureFromPlan'] }), text, field('finding', 'long'), field('rectificationDueOn', 'date'), files],
  },
  actions: [
    { name: 'addCost', path: 'cost', icon: 'fas fa-plus', fields: [need('kind', 'enum', { enumType: 'HaltCostKind', options: ['alreadyBuilt', 'correction'] }), need('amount', 'wan'), text, files] },
    { name: 'lift', tone: 'primary', stamped: true, fields: [text, files] },
    { name: 'terminate', tone: 'danger', stamped: true, confirm: 'Documents:ConfirmTerminate', fields: [text, files] },
  ],
};
