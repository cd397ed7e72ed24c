import { Doc, DocumentKind } from '../document-kind';
import { anyBudgetItem, budgetLine, contractor, editing, field, files, fundSource, need, subProject } from './fields';

const paperKinds = ['application', 'proof', 'originalVoucher', 'invoice', 'acceptanceOpinion', 'contract', 'procurementFile', 'sitePhoto', 'other'];
const reason = need('reason', 'long');
const papers = field('papers', 'papers', { enumType: 'PaymentPaperKind', options: paperKinds, label: 'Files' });
const paymentLines = need('lines', 'rows', { label: 'Documents:Lines', fields: [budgetLine, need('amount', 'wan'), { ...fundSource, required: false }, field('purpose'), field('isDeposit', 'bool')] });

export const paymentKind: DocumentKind = {
  type: 'payment', path: 'payments', forms: ['paymentRequest', 'paymentOpinion'], api: '/api/app/payment', icon: 'fas fa-money-check-alt', titleField: 'subProjectName', stateEnum: 'PaymentState', hasApproval: true,
  states: ['requested', 'siteVerified', 'opinionGiven', 'publicNotice', 'onHold', 'payable', 'paid', 'rejected', 'withdrawn', 'cancelled'], good: ['paid'], warn: ['onHold', 'publicNotice', 'payable'], bad: ['rejected', 'cancelled'],
  columns: [field('number'), field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject' }), field('stage', 'enum', { enumType: 'PaymentStage' }), field('payeeName'), field('amount', 'wan'), field('requestedOn', 'date'), field('noticeEndsOn', 'date'), field('paidOn', 'date')],
  sortable: ['number', 'amount', 'requestedOn', 'paidOn'],
  facts: [
    field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject', link: doc => ['/documents/sub-projects', doc['subProjectId']] }), field('stage', 'enum', { enumType: 'PaymentStage' }), field('payeeName'), field('requesterName'),
    field('requestedOn', 'date'), field('requestedAmount', 'wan'), field('opinionAmount', 'wan'), field('opinionOn', 'date'), field('opinionBy'), field('approvedOn', 'date'), field('noticeEndsOn', 'date'), field('paidOn', 'date'), field('paidAmount', 'wan'),
    field('voucherNumber'), field('recoveredAmount', 'wan'), field('depositReturned', 'wan'), field('reason', 'long'), field('opinionText', 'long'), field('endReason', 'long'), field('missingPapers', 'enums', { enumType: 'PaymentPaperKind' }),
  ],
  tables: [
    { name: 'lines', label: 'Documents:Lines', fields: [field('budgetItemCode', 'text', { label: 'Field:budgetLine' }), field('amount', 'wan'), field('opinionAmount', 'wan'), field('fundSourceCode'), field('purpose'), field('isDeposit', 'bool')] },
    { name: 'checkRows', label: 'Documents:SiteCheck', fields: [field('day', 'date'), field('departments'), field('text'), field('progress', 'percent'), field('isFundsUseProper', 'bool'), field('checkedBy')] },
    { name: 'notices', label: 'Enum:DocumentType:publicNotice', fields: [field('number'), field('publishedOn', 'date'), field('endsOn', 'date'), field('workingDaysLeft', 'number'), field('state', 'enum', { enumType: 'NoticeState' }), field('objections', 'number'), field('openObjections', 'number')] },
    { name: 'invoices', label: 'Documents:Invoices', fields: [field('invoiceNumber', 'text', { link: row => ['/documents/invoices', row['id']] }), field('kind', 'enum', { enumType: 'InvoiceKind' }), field('amount', 'wan'), field('issuedOn', 'date'), field('seller'), field('state', 'enum', { enumType: 'InvoiceState' })] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Submit',
    fields: [subProject, need('stage', 'enum', { enumType: 'PaymentStage', options: ['mid', 'final', 'progress', 'part', 'rest', 'procurement', 'reimbursement'] }), reason, paymentLines, papers],
  },
  actions: [
    editing([reason, paymentLines]),
    { name: 'addPapers', path: 'papers', icon: 'fas fa-paperclip', fields: [{ ...papers, required: true }] },
    {
      name: 'verify', tone: 'primary', icon: 'fas fa-search-location',
      fields: [need('day', 'date'), need('departments'), field('progress', 'percent'), field('isFundsUseProper', 'bool', { initial: true }), need('text', 'long', { label: 'Field:verification' }), field('photoIds', 'files', { label: 'Documents:Photographs' })],
    },
    { name: 'giveOpinion', tone: 'primary', icon: 'fas fa-comment-dollar', path: 'give-opinion', stamped: true, fields: [need('text', 'long', { label: 'Field:opinion' }), field('lines', 'rows', { label: 'Documents:OpinionLines', help: 'Documents:OpinionLines:Help', fields: [budgetLine, need('amount', 'wan')] }), papers] },
    { name: 'pay', tone: 'primary', icon: 'fas fa-yen-sign', stamped: true, confirm: 'Documents:ConfirmPay', fields: [need('amount', 'wan', { initial: (d: Doc) => d['opinionAmount'] ?? d['amount'] }), need('voucherNumber'), need('day', 'date'), field('proofIds', 'files', { label: 'Files' })] },
    { name: 'returnDeposit', fields: [need('amount', 'wan'), need('day', 'date'), reason] },
    { name: 'refuse', tone: 'danger', fields: [reason] },
    { name: 'withdraw', tone: 'danger', confirm: 'Documents:ConfirmWithdraw', fields: [reason] },
  ],
};

export const publicNoticeKind: DocumentKind = {
  type: 'publicNotice', path: 'public-notices', forms: ['publicNotice'], api: '/api/app/public-notice', icon: 'fas fa-bullhorn', titleField: 'subProjectName', stateEnum: 'NoticeState', hasFiles: false,
  states: ['published', 'objectionOpen', 'cleared', 'superseded', 'withdrawn'], good: ['cleared'], warn: ['objectionOpen'], bad: ['withdrawn'],
  columns: [field('number'), field('subProjectName', 'text', { label: 'Enum:DocumentType:subProject' }), field('payeeName'), field('amount', 'wan'), field('publishedOn', 'date'), field('endsOn', 'date'), field('workingDaysLeft', 'number'), field('openObjections', 'number')],
  facts: [
    field('paymentNumber', 'text', { label: 'Enum:DocumentType:payment', link: doc => ['/documents/payments', doc['paymentId']] }), field('payeeName'), field('stage', 'enum', { enumType: 'PaymentStage' }), field('amount', 'wan'), field('publishedOn', 'date'),
    field('endsOn', 'date'), field('workingDaysLeft', 'number'), field('objections', 'number'), field('openObjections', 'number'), field('basis', 'long'),
  ],
  actions: [],
};

export const objectionKind: DocumentKind = {
  // Its answer is decided as the notice's approval (GAP-04).
  typeOf: () => 'publicNotice', hasApproval: true,
  type: 'objection', path: 'objections', api: '/api/app/objection', icon: 'fas fa-comment-slash', titleField: 'text', stateEnum: 'ObjectionState',
  states: ['open', 'answered', 'decided'], good: ['decided'], warn: ['answered'], bad: ['open'],
  columns: [field('number'), field('text'), field('noticeNumber'), field('raisedOn', 'date'), field('answeredOn', 'date'), field('decidedOn', 'date')],
  facts: [
    field('noticeNumber'), field('raisedOn', 'date'), field('contact'), field('text', 'long', { label: 'Field:objectionText', link: doc => ['/documents/payments', doc['paymentId']] }), field('answer', 'long'), field('answeredOn', 'date'),
    field('outcome', 'enum', { enumType: 'ObjectionOutcome' }), field('lowerTo', 'wan'), field('decidedOn', 'date'), field('decision', 'long'),
  ],
  actions: [{ name: 'answer', tone: 'primary', icon: 'fas fa-reply', fields: [need('answer', 'long'), need('outcome', 'enum', { enumType: 'ObjectionOutcome', options: ['confirm', 'lower', 'withdraw'] }), field('lowerTo', 'wan'), files] }],
};

/** Money stands on the lines of the lowest level only. */
const lineOf = (name: string, label: string) => ({ ...budgetLine, name, label });
const moves = need('moves', 'rows', { label: 'Documents:Moves', fields: [lineOf('fromCode', 'Field:fromItem'), lineOf('toCode', 'Field:toItem'), need('amount', 'wan')] });

export const reallocationKind: DocumentKind = {
  type: 'reallocation', path: 'reallocations', forms: ['reallocation'], api: '/api/app/reallocation', icon: 'fas fa-random', titleField: 'title', stateEnum: 'ReallocationState', hasApproval: true,
  states: ['proposed', 'returned', 'approved', 'rejected', 'withdrawn'], good: ['approved'], warn: ['returned'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('amount', 'wan'), field('requesterName'), field('proposedOn', 'date'), field('decidedOn', 'date')],
  facts: [field('amount', 'wan'), field('requesterName'), field('proposedOn', 'date'), field('decidedOn', 'date'), field('reason', 'long'), field('opinion', 'long')],
  tables: [{ name: 'moves', label: 'Documents:Moves', fields: [field('fromCode', 'text', { label: 'Field:fromItem' }), field('toCode', 'text', { label: 'Field:toItem' }), field('amount', 'wan')] }],
  create: { name: 'create', policy: 'CountyCloud.Projects.Submit', fields: [need('title'), reason, moves, files] },
  actions: [editing([need('title'), reason, moves])],
};

export const fundReceiptKind: DocumentKind = {
  type: 'fundReceipt', path: 'fund-receipts', api: '/api/app/fund-receipt', icon: 'fas fa-piggy-bank', titleField: 'document', stateEnum: 'FundReceiptState', states: [], good: [], warn: [], bad: [],
  columns: [field('number'), field('document', 'text', { label: 'Field:grantDocument' }), field('fundSourceCode'), field('instalmentCode'), field('amount', 'wan'), field('receivedOn', 'date'), field('recordedBy'), field('reversedOn', 'date')],
  facts: [field('fundSourceCode'), field('instalmentCode'), field('amount', 'wan'), field('receivedOn', 'date'), field('recordedBy'), field('evidence', 'long'), field('reversedOn', 'date'), field('reversalReason', 'long')],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Pay',
    fields: [
      fundSource, field('instalmentCode', 'ref', { ref: { api: '/api/app/fund-instalment', value: 'values.code', text: ['values.code', 'values.name'] } }), need('amount', 'wan'), need('receivedOn', 'date'),
      need('document', 'text', { label: 'Field:grantDocument' }), field('evidence', 'long'), files,
    ],
  },
  actions: [{ name: 'reverse', tone: 'danger', confirm: 'Documents:ConfirmReverse', allow: 'reverse', fields: [reason] }],
};

const allocationLines = need('lines', 'rows', { label: 'Documents:Lines', fields: [anyBudgetItem('budgetItemCode', 'Field:budgetLine'), need('amount', 'wan')] });

export const fundAllocationKind: DocumentKind = {
  type: 'fundAllocation', path: 'fund-allocations', api: '/api/app/fund-allocation', icon: 'fas fa-sitemap', titleField: 'fundSourceCode', stateEnum: 'FundDocumentState', hasApproval: true,
  states: ['underApproval', 'returned', 'approved', 'rejected', 'withdrawn'], good: ['approved'], warn: ['returned'], bad: ['rejected'],
  columns: [field('number'), field('fundSourceCode'), field('amount', 'wan'), field('requesterName'), field('proposedOn', 'date'), field('decidedOn', 'date')],
  facts: [field('fundSourceCode'), field('amount', 'wan'), field('requesterName'), field('proposedOn', 'date'), field('decidedOn', 'date'), field('reason', 'long'), field('opinion', 'long')],
  tables: [{ name: 'lines', label: 'Documents:Lines', fields: [field('budgetItemCode', 'text', { label: 'Field:budgetLine' }), field('amount', 'wan')] }],
  create: { name: 'create', policy: 'CountyCloud.Projects.Manage', fields: [fundSource, reason, allocationLines, files] },
  actions: [editing([fundSource, reason, allocationLines])],
};

const paymentText = ['number', 'subProjectName', 'payeeName'];

/** Where the misused money went: recovery needs a payment that was made. */
const violationPayment = field('paymentId', 'ref', { label: 'Field:violationPayment', ref: { api: '/api/app/payment', value: 'id', text: paymentText } });

/** A payment that can still be stopped or cut. */
const openPayment = (name: string, label: string) => field(name, 'ref', { label, ref: { api: '/api/app/payment', value: 'id', text: paymentText, where: item => item['state'] !== 'paid' && item['state'] !== 'cancelled' } });

export const violationCaseKind: DocumentKind = {
  type: 'violationCase', path: 'violation-cases', api: '/api/app/violation-case', icon: 'fas fa-gavel', titleField: 'title', stateEnum: 'ViolationState', hasApproval: true,
  states: ['reported', 'verified', 'decisionAsked', 'decided', 'recovering', 'recovered', 'referred', 'closed', 'dismissed'], good: ['closed', 'recovered', 'dismissed'], warn: ['recovering', 'decisionAsked'], bad: ['reported', 'verified', 'referred'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'ViolationKind' }), field('reportedOn', 'date'), field('recoverAmount', 'wan'), field('recoveredAmount', 'wan')],
  facts: [
    field('kind', 'enum', { enumType: 'ViolationKind' }), field('reportedOn', 'date'), field('reportedBy'), field('reportedTo'), field('contractorName', 'text', { label: 'Field:contractor' }),
    field('paymentNumber', 'text', { label: 'Field:violationPayment', link: doc => doc['paymentId'] ? ['/documents/payments', doc['paymentId']] : null }), field('recoverAmount', 'wan'), field('recoveredAmount', 'wan'), field('isBarred', 'bool'), field('barFrom', 'date'), field('barUntil', 'date'),
    field('cutTo', 'wan'), field('referTo'), field('decidedOn', 'date'), field('description', 'long', { label: 'Field:caseDescription' }), field('verification', 'long'), field('decisionReason', 'long'), field('opinion', 'long'), field('closingNote', 'long'),
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [need('kind', 'enum', { enumType: 'ViolationKind', options: ['misuse', 'falsePapers', 'quality'] }), need('title'), need('description', 'long', { label: 'Field:caseDescription' }), { ...violationPayment, help: 'Field:violationPayment:Help' }, { ...subProject, required: false }, contractor, files],
  },
  actions: [
    { name: 'verify', tone: 'primary', fields: [need('findings', 'long', { label: 'Field:verification' }), field('reportedTo'), { ...violationPayment, help: 'Field:violationPayment:Help' }] },
    {
      name: 'askDecision', tone: 'primary',
      fields: [
        reason, field('recoverAmount', 'wan', { help: 'Field:recoverAmount:Help' }), field('isBarred', 'bool'), field('barUntil', 'date', { when: values => values['isBarred'] === true }),
        openPayment('stopPaymentId', 'Field:stopPayment'), openPayment('cutPaymentId', 'Field:cutPayment'), { ...field('cutTo', 'wan'), when: (values: Doc) => !!values['cutPaymentId'] }, field('referTo'),
      ],
    },
    { name: 'recover', tone: 'primary', confirm: 'Documents:ConfirmRecover', fields: [need('amount', 'wan'), need('day', 'date'), need('voucherNumber')] },
    { name: 'dismiss', tone: 'danger', fields: [reason] },
    { name: 'close', fields: [reason] },
  ],
};

export const fundInspectionKind: DocumentKind = {
  type: 'fundInspection', path: 'fund-inspections', api: '/api/app/fund-inspection', icon: 'fas fa-search-dollar', titleField: 'title', stateEnum: 'FundInspectionState',
  states: ['scheduled', 'inProgress', 'findingsIssued', 'replied', 'closed'], good: ['closed'], warn: ['findingsIssued'], bad: [],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'FundInspectionKind' }), field('body'), field('scheduledOn', 'date'), field('findingCount', 'number')],
  facts: [field('kind', 'enum', { enumType: 'FundInspectionKind' }), field('body'), field('scheduledOn', 'date'), field('begunOn', 'date'), field('issuedOn', 'date'), field('closedOn', 'date'), field('scope', 'long'), field('result', 'long')],
  tables: [{ name: 'findings', label: 'Documents:Findings', fields: [field('order', 'number'), field('text'), field('dueOn', 'date'), field('reply'), field('repliedOn', 'date'), field('repliedBy')] }],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Inspect',
    fields: [need('kind', 'enum', { enumType: 'FundInspectionKind', options: ['trackingAudit', 'regular', 'irregular', 'thirdPartyAudit'] }), need('title'), need('body'), need('scheduledOn', 'date'), need('scope', 'long')],
  },
  actions: [
    { name: 'begin', tone: 'primary', fields: [] },
    { name: 'addFinding', path: 'finding', fields: [need('text', 'long'), { ...subProject, required: false }, field('dueOn', 'date')] },
    { name: 'issue', tone: 'primary', fields: [need('result', 'long'), files] },
    { name: 'reply', tone: 'primary', fields: [need('findingId', 'choice', { label: 'Documents:Findings', choices: doc => ((doc['findings'] as Doc[] | undefined) ?? []).map(f => ({ value: f['id'] as string, text: f['text'] })) }), need('reply', 'long'), files] },
    { name: 'close', fields: [] },
  ],
};

export const subsidyKind: DocumentKind = {
  type: 'subsidy', path: 'subsidies', api: '/api/app/subsidy', icon: 'fas fa-hand-holding-usd', titleField: 'payeeName', stateEnum: 'SubsidyState', hasApproval: true,
  states: ['claimed', 'checked', 'approved', 'paid', 'rejected', 'withdrawn'], good: ['paid', 'approved'], warn: ['claimed', 'checked'], bad: ['rejected'],
  columns: [field('number'), field('payeeName'), field('kind', 'enum', { enumType: 'SubsidyKind' }), field('year', 'text'), field('amount', 'wan'), field('claimedOn', 'date'), field('paidOn', 'date')],
  facts: [field('kind', 'enum', { enumType: 'SubsidyKind' }), field('year', 'text'), field('payeeKind', 'enum', { enumType: 'SubsidyPayeeKind' }), field('pieces', 'number'), field('amount', 'wan'), field('claimedOn', 'date'), field('claimedBy'), field('decidedOn', 'date'), field('paidOn', 'date'), field('voucherNumber'), field('basis', 'long'), field('checkText', 'long'), field('opinion', 'long')],
  tables: [
    { name: 'shares', label: 'Documents:Lines', fields: [field('budgetItemCode', 'text', { label: 'Field:budgetLine' }), field('fundSourceCode'), field('amount', 'wan')] },
    {
      name: 'interestRows', label: 'Documents:Loan',
      fields: [
        field('loanPrincipal', 'wan'), field('loanFrom', 'date'), field('loanUntil', 'date'), field('loanDays', 'number'), field('isLoanUnsecured', 'bool'), field('baseRate', 'number'), field('yearDays', 'number'), field('interestShare', 'number'), field('source'),
      ],
    },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [
      need('kind', 'enum', { enumType: 'SubsidyKind', options: ['outboundParcel', 'logistics', 'vehicle', 'townshipAward', 'processing', 'productDevelopment', 'contestAward', 'hubBuilding', 'interest'] }), need('year', 'number'),
      need('payeeKind', 'enum', { enumType: 'SubsidyPayeeKind', options: ['courier', 'villageStaff', 'thirdParty', 'enterprise', 'household'] }), need('payeeName'), field('pieces', 'number'), need('basis', 'long'),
      field('loanPrincipal', 'wan', { when: values => values['kind'] === 'interest' }), field('loanFrom', 'date', { when: values => values['kind'] === 'interest' }), field('loanUntil', 'date', { when: values => values['kind'] === 'interest' }), field('isLoanUnsecured', 'bool', { when: values => values['kind'] === 'interest' }),
      need('shares', 'rows', { label: 'Documents:Lines', fields: [anyBudgetItem('budgetItemCode', 'Field:budgetLine'), fundSource, need('amount', 'wan')] }), files,
    ],
  },
  actions: [
    { name: 'check', tone: 'primary', fields: [reason] },
    { name: 'pay', tone: 'primary', confirm: 'Documents:ConfirmPay', fields: [need('voucherNumber'), need('day', 'date')] },
    { name: 'withdraw', tone: 'danger', fields: [reason] },
  ],
};
