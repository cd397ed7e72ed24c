import { Doc, DocumentKind } from '../document-kind';
import { anyBudgetItem, contract as contractField, editing, field, files, need, subProject, subProjects } from './fields';

const bids = (doc: Doc) => ((doc['bids'] as Doc[] | undefined) ?? []).map(bid => ({ value: bid['id'] as string, text: bid['bidderName'] }));
const modes = ['openTender', 'entrustedTender', 'governmentProcurement', 'superiorTender', 'preference'];
const tender = [
  need('title'), need('mode', 'enum', { enumType: 'TenderMode', options: modes, label: 'Field:tenderMode' }), need('amount', 'wan'), field('organiser'), field('responsibleBody'), field('goals', 'long'), field('contents', 'long', { label: 'Field:tenderContents' }),
  field('acceptanceIndicators', 'long'), field('budgetCodes', 'refs', { label: 'Documents:Lines', ref: { api: '/api/app/budget-item', value: 'values.code', text: ['values.code', 'values.name'] } }), subProjects,
];
/** What a tender says now: its contents are grouped, and one of them has the group's own name. */
const contentsOf = (doc: Doc) => (doc['contents'] as Doc | undefined) ?? {};
const contract = [
  need('title'), field('contractorName', 'text', { label: 'Field:contractor' }), field('creditCode'), need('amount', 'wan'), need('signedOn', 'date'), need('startsOn', 'date'), need('endsOn', 'date'),
];

export const tenderKind: DocumentKind = {
  type: 'tender', path: 'tenders', api: '/api/app/tender', icon: 'fas fa-gavel', titleField: 'title', stateEnum: 'TenderState', hasApproval: true,
  states: ['preparing', 'underApproval', 'approved', 'noticePublished', 'bidsReceived', 'opened', 'qualified', 'evaluated', 'awarded', 'contracted', 'closed', 'failed'], good: ['contracted', 'closed', 'awarded'], warn: ['underApproval'], bad: ['failed'],
  columns: [field('number'), field('title'), field('mode', 'enum', { enumType: 'TenderMode', label: 'Field:tenderMode' }), field('amount', 'wan'), field('noticePublishedOn', 'date'), field('deadlineOn', 'date'), field('winnerName'), field('awardAmount', 'wan')],
  facts: [
    field('mode', 'enum', { enumType: 'TenderMode', label: 'Field:tenderMode' }), field('amount', 'wan'), field('noticePublishedOn', 'date'), field('noticePlace'), field('openedOn', 'date'), field('awardedOn', 'date'), field('awardAmount', 'wan'), field('organiser'),
    field('responsibleBody'), field('goals', 'long'), field('acceptanceIndicators', 'long'), field('failureReason', 'long'),
  ],
  tables: [
    { name: 'conditions', label: 'Section:bidder-condition', fields: [field('code'), field('name', 'localized'), field('threshold', 'number'), field('source')] },
    { name: 'bids', label: 'Documents:Bids', fields: [field('bidderName'), field('creditCode'), field('price', 'wan'), field('receivedOn', 'date'), field('isQualified', 'bool'), field('baseScore', 'number'), field('totalScore', 'number')] },
  ],
  create: { name: 'create', policy: 'CountyCloud.Projects.Tenders', fields: [...tender, files] },
  actions: [
    { name: 'submit', tone: 'primary', icon: 'fas fa-paper-plane', fields: [] },
    editing(tender.map(f => ({ ...f, initial: (doc: Doc) => contentsOf(doc)[f.name] })), { keeps: doc => ({ calendar: contentsOf(doc)['calendar'] }) }),
    { name: 'publishNotice', tone: 'primary', fields: [need('place', 'text', { label: 'Field:noticePlace' }), need('deadlineOn', 'date'), need('openingOn', 'date'), files] },
    { name: 'addBid', path: 'bid', fields: [need('bidderName'), need('creditCode'), field('price', 'wan'), field('isJoint', 'bool'), field('receivedOn', 'date'), files] },
    { name: 'closeBidding', fields: [] }, { name: 'open', tone: 'primary', fields: [] },
    { name: 'qualify', fields: [need('bidId', 'choice', { label: 'Documents:Bids', choices: bids }), need('results', 'rows', { label: 'Section:bidder-condition', initial: (doc: Doc) => ((doc['conditions'] as Doc[] | undefined) ?? []).map(c => ({ conditionCode: c['code'], isMet: true })), fields: [field('conditionCode', 'fixed', { label: 'Section:bidder-condition', shows: (row, doc) => ((doc?.['conditions'] as Doc[] | undefined) ?? []).find(c => c['code'] === row['conditionCode'])?.['name'] ?? row['conditionCode'] }), field('isMet', 'bool'), field('value', 'number'), field('proofDate', 'date'), field('remark'), field('attachmentIds', 'files', { label: 'Files' })] })] },
    { name: 'finishQualification', tone: 'primary', fields: [] },
    { name: 'score', fields: [need('bidId', 'choice', { label: 'Documents:Bids', choices: bids }), need('baseScore', 'number'), files] }, { name: 'finishEvaluation', tone: 'primary', fields: [] },
    { name: 'award', tone: 'primary', confirm: 'Documents:ConfirmAward', fields: [need('bidId', 'choice', { label: 'Documents:Bids', choices: bids }), need('amount', 'wan'), files] },
    { name: 'registerResult', fields: [need('bidderName'), need('creditCode'), need('amount', 'wan'), need('awardedOn', 'date'), files] },
    { name: 'sign', tone: 'primary', fields: [...contract, files] }, { name: 'close', fields: [] },
    { name: 'fail', tone: 'danger', confirm: 'Documents:ConfirmFail', fields: [need('reason', 'long')] },
    { name: 'delete', method: 'DELETE', path: '', tone: 'danger', confirm: 'Documents:ConfirmDelete', fields: [] },
  ],
};

const instalmentFields = [field('name'), field('amount', 'wan'), field('condition'), field('dueOn', 'date')];

/** The terms that hold now stand in the form; what stays is sent as it is. */
const amendment = [
  need('title'), need('reason', 'long'), need('signedOn', 'date'), need('newAmount', 'wan', { initial: (doc: Doc) => doc['newAmount'] ?? doc['amount'] }), need('newEndsOn', 'date', { initial: (doc: Doc) => doc['newEndsOn'] ?? doc['endsOn'] }),
  field('newInstalments', 'rows', { label: 'Documents:NewInstalments', initial: (doc: Doc) => doc['newInstalments'] ?? doc['instalments'], fields: [need('name'), need('amount', 'wan'), field('condition')] }),
];

export const contractAmendmentKind: DocumentKind = {
  type: 'contractAmendment', path: 'contract-amendments', api: '/api/app/contract-amendment', icon: 'fas fa-file-signature', titleField: 'title', stateEnum: 'AmendmentState', hasApproval: true,
  states: ['proposed', 'returned', 'approved', 'rejected', 'withdrawn'], good: ['approved'], warn: ['proposed', 'returned'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('contractNumber'), field('signedOn', 'date'), field('oldAmount', 'wan'), field('newAmount', 'wan'), field('oldEndsOn', 'date'), field('newEndsOn', 'date'), field('decidedOn', 'date')],
  facts: [
    field('contractNumber', 'text', { link: doc => ['/documents/contracts', doc['contractId']] }), field('signedOn', 'date'), field('oldAmount', 'wan'), field('newAmount', 'wan'), field('oldEndsOn', 'date'), field('newEndsOn', 'date'),
    field('decidedOn', 'date'), field('reason', 'long'), field('opinion', 'long'),
  ],
  tables: [{ name: 'oldInstalments', label: 'Documents:OldInstalments', fields: instalmentFields }, { name: 'newInstalments', label: 'Documents:NewInstalments', fields: instalmentFields }],
  actions: [editing(amendment)],
};

export const contractKind: DocumentKind = {
  type: 'contract', path: 'contracts', api: '/api/app/contract', icon: 'fas fa-file-contract', titleField: 'title', stateEnum: 'ContractState', states: ['running', 'ended', 'terminated'], good: ['running'], warn: ['ended'], bad: ['terminated'],
  columns: [field('number'), field('title'), field('contractorName', 'text', { label: 'Field:contractor' }), field('amount', 'wan'), field('signedOn', 'date'), field('startsOn', 'date'), field('endsOn', 'date')],
  facts: [field('contractorName', 'text', { label: 'Field:contractor' }), field('creditCode'), field('amount', 'wan'), field('signedOn', 'date'), field('startsOn', 'date'), field('endsOn', 'date'), field('endedOn', 'date'), field('terminationReason', 'long')],
  tables: [
    { name: 'instalments', label: 'Documents:Instalments', fields: instalmentFields },
    {
      name: 'amendments', label: 'Enum:DocumentType:contractAmendment',
      fields: [
        field('number', 'text', { link: row => ['/documents/contract-amendments', row['id']] }), field('title'), field('state', 'enum', { enumType: 'AmendmentState' }), field('signedOn', 'date'),
        field('oldAmount', 'wan'), field('newAmount', 'wan'), field('oldEndsOn', 'date'), field('newEndsOn', 'date'),
      ],
    },
  ],
  create: { name: 'create', policy: 'CountyCloud.Projects.Tenders', fields: [...contract, files] },
  actions: [{ name: 'amend', tone: 'primary', icon: 'fas fa-file-signature', fields: [...amendment, files] }, { name: 'terminate', tone: 'danger', confirm: 'Documents:ConfirmTerminate', allow: 'terminate', fields: [need('reason', 'long')] }],
};

const assetStates = ['inUse', 'inStore', 'underRepair', 'damaged', 'lost', 'writtenOff'];

export const assetKind: DocumentKind = {
  type: 'asset', path: 'assets', api: '/api/app/asset', icon: 'fas fa-boxes', titleField: 'name', stateEnum: 'AssetState', states: [...assetStates, 'handedOver'], good: ['inUse', 'inStore'], warn: ['underRepair'], bad: ['damaged', 'lost'],
  columns: [field('number'), field('name'), field('kind', 'enum', { enumType: 'AssetKind' }), field('budgetCode', 'text', { label: 'Field:budgetLine' }), field('quantity', 'number'), field('value', 'wan', { label: 'Field:assetValue' }), field('place'), field('keeper'), field('owner', 'text', { label: 'Field:assetOwner' })],
  facts: [field('kind', 'enum', { enumType: 'AssetKind' }), field('budgetCode', 'text', { label: 'Field:budgetLine' }), field('voucher'), field('quantity', 'number'), field('unit'), field('value', 'wan', { label: 'Field:assetValue' }), field('acquiredOn', 'date'), field('place'), field('keeper'), field('owner', 'text', { label: 'Field:assetOwner' }), field('missingPapers', 'enums', { enumType: 'VehiclePaperKind' })],
  tables: [
    { name: 'papers', label: 'Files', fields: [field('kind', 'enum', { enumType: 'VehiclePaperKind' }), field('number'), field('validUntil', 'date')] },
    { name: 'movements', label: 'History', fields: [field('day', 'date'), field('kind', 'enum', { enumType: 'AssetMovementKind' }), field('from', 'text', { label: 'Field:before' }), field('to', 'text', { label: 'Field:after' }), field('reason'), field('byName', 'text', { label: 'Field:userName' })] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [
      need('name'), need('kind', 'enum', { enumType: 'AssetKind', options: ['software', 'system', 'equipment', 'facility', 'vehicle', 'other'] }), anyBudgetItem('budgetCode', 'Field:budgetLine'), need('voucher'), need('quantity', 'number', { initial: 1 }), field('unit'),
      need('value', 'wan', { label: 'Field:assetValue' }), need('acquiredOn', 'date'), field('place'), field('keeper'), { ...subProject, required: false }, contractField, files,
    ],
  },
  actions: [
    { name: 'recordMovement', tone: 'primary', fields: [field('place'), field('keeper'), field('state', 'enum', { enumType: 'AssetState', options: assetStates }), need('reason'), files] },
    { name: 'addPaper', path: 'paper', fields: [need('kind', 'enum', { enumType: 'VehiclePaperKind', options: ['purchaseTax', 'registration', 'insurance', 'livery'] }), field('number'), field('validUntil', 'date'), files] },
  ],
};

const items = (doc: Doc) => ((doc['items'] as Doc[] | undefined) ?? []).map(item => ({ value: item['id'] as string, text: item['name'] }));

export const handoverKind: DocumentKind = {
  type: 'handover', path: 'handovers', forms: ['handover'], api: '/api/app/handover', icon: 'fas fa-dolly', titleField: 'title', stateEnum: 'HandoverState', states: ['planned', 'inventoryChecked', 'transferred', 'accepted', 'closed'], good: ['accepted', 'closed'], warn: ['planned'], bad: [],
  columns: [field('number'), field('title'), field('contractNumber'), field('contractEndsOn', 'date'), field('receiver'), field('itemCount', 'number'), field('uncheckedCount', 'number')],
  facts: [field('contractNumber', 'text', { link: doc => ['/documents/contracts', doc['contractId']] }), field('contractEndsOn', 'date'), field('receiver'), field('checkedOn', 'date'), field('transferredOn', 'date'), field('acceptedOn', 'date'), field('closedOn', 'date')],
  tables: [{ name: 'items', label: 'Documents:HandoverItems', fields: [field('order', 'number'), field('scope', 'enum', { enumType: 'HandoverScope' }), field('name'), field('quantity', 'number'), field('state', 'enum', { enumType: 'HandoverItemState' }), field('remark'), field('checkedOn', 'date')] }],
  create: { name: 'create', policy: 'CountyCloud.Projects.Manage', fields: [need('contractId', 'ref', { label: 'Enum:DocumentType:contract', ref: { api: '/api/app/contract', value: 'id', text: ['number', 'title'] } })] },
  actions: [
    { name: 'addItem', path: 'item', fields: [need('scope', 'enum', { enumType: 'HandoverScope', options: ['centre', 'logisticsCentre', 'coldChain', 'station', 'shop', 'mediaAccount', 'asset', 'intellectualProperty', 'deposit', 'stock'] }), need('name'), need('quantity', 'number', { initial: 1 })] },
    { name: 'checkItem', tone: 'primary', fields: [need('itemId', 'choice', { label: 'Documents:HandoverItems', choices: items }), need('state', 'enum', { enumType: 'HandoverItemState', options: ['inOrder', 'damaged', 'missing', 'notApplicable'] }), field('remark')] },
    { name: 'finishInventory', tone: 'primary', fields: [] }, { name: 'transfer', tone: 'primary', confirm: 'Documents:ConfirmTransfer', fields: [] }, { name: 'accept', tone: 'primary', fields: [files] }, { name: 'close', fields: [] },
  ],
};
