import { Doc, DocumentKind } from '../document-kind';
import { contractor, editing, field, files, need, role, step, subProject } from './fields';

const phase = field('phaseCode', 'ref', { label: 'Section:phase', into: 'content', ref: { api: '/api/app/phase', value: 'values.code', text: ['values.code', 'values.name'] } });
const content = [need('summary', 'long', { into: 'content', maxLength: 8000 }), phase, field('from', 'date', { into: 'content' }), field('to', 'date', { into: 'content' }), field('budget', 'wan', { into: 'content', label: 'Field:budgetAmount' }), field('openWork', 'long', { into: 'content', help: 'Help:openWork' }), field('recipients', 'long', { into: 'content' })];
const note = need('note', 'long');
const remark = need('text', 'long', { label: 'Field:reason' });
const submit = { ...step('submit'), tone: 'primary' as const, icon: 'fas fa-paper-plane' };
const remove = { name: 'delete', method: 'DELETE' as const, path: '', tone: 'danger' as const, confirm: 'Documents:ConfirmDelete', fields: [] };
const findings = field('findings', 'rows', { label: 'Documents:Findings', fields: [need('text'), { ...contractor }, field('responsibleUnit'), field('deadline', 'date')] });
const findingTable = { name: 'findings', label: 'Documents:Findings', fields: [field('text'), field('responsibleUnit'), field('deadline', 'date')] };

export const implementationPlanKind: DocumentKind = {
  type: 'implementationPlan', path: 'plans', api: '/api/app/implementation-plan', icon: 'fas fa-map', titleField: 'title', stateEnum: 'PlanState', hasApproval: true,
  states: ['draft', 'underApproval', 'approved', 'rejected', 'superseded'], good: ['approved'], warn: ['underApproval'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('version', 'number'), field('from', 'date'), field('to', 'date'), field('budget', 'wan', { label: 'Field:budgetAmount' }), field('approvedOn', 'date')],
  facts: [field('version', 'number'), field('phaseCode', 'text', { label: 'Section:phase' }), field('from', 'date'), field('to', 'date'), field('budget', 'wan', { label: 'Field:budgetAmount' }), field('budgetTotal', 'wan'), field('budgetDifference', 'wan'), field('approvedOn', 'date'), field('creatorName'), field('summary', 'long'), field('openWork', 'long'), field('recipients', 'long')],
  tables: [
    { name: 'notStarted', label: 'Documents:NotStarted', fields: [field('name', 'localized'), field('lines', 'number', { label: 'Field:openLinesOfBudget' }), field('amount', 'wan'), field('isListed', 'bool')] },
    { name: 'filings', label: 'Documents:Filings', fields: [field('kind', 'enum', { enumType: 'PlanFilingKind' }), field('place'), field('day', 'date'), field('reference')] },
    { name: 'versions', label: 'Documents:Versions', fields: [field('number', 'text', { link: row => ['/documents/plans', row['id']] }), field('version', 'number'), field('state', 'enum', { enumType: 'PlanState' }), field('approvedOn', 'date')] },
    { name: 'changes', label: 'Enum:DocumentType:planChange', fields: [field('number', 'text', { link: row => ['/documents/plan-changes', row['id']] }), field('title'), field('state', 'enum', { enumType: 'PlanChangeState' })] },
  ],
  create: { name: 'create', policy: 'CountyCloud.Projects', fields: [need('title'), ...content, files] },
  actions: [submit, editing([need('title'), ...content]), { name: 'addFiling', path: 'filing', stamped: true, fields: [need('kind', 'enum', { enumType: 'PlanFilingKind', options: ['filed', 'publicised'] }), need('place'), need('day', 'date'), field('reference'), files] }, remove],
};

const change = [need('title'), need('reason', 'enum', { enumType: 'PlanChangeReason', options: ['superiorRequirement', 'realNeed'] }), need('explanation', 'long'), field('superiorDocument'), field('benefit', 'long'), ...content];

export const planChangeKind: DocumentKind = {
  type: 'planChange', path: 'plan-changes', forms: ['planChange'], api: '/api/app/plan-change', icon: 'fas fa-exchange-alt', titleField: 'title', stateEnum: 'PlanChangeState', hasApproval: true,
  states: ['draft', 'underApproval', 'approved', 'rejected'], good: ['approved'], warn: ['underApproval'], bad: ['rejected'],
  columns: [field('number'), field('title'), field('reason', 'enum', { enumType: 'PlanChangeReason' }), field('creatorName'), field('creationTime', 'instant')],
  facts: [field('reason', 'enum', { enumType: 'PlanChangeReason' }), field('superiorDocument'), field('from', 'date'), field('to', 'date'), field('budget', 'wan', { label: 'Field:budgetAmount' }), field('creatorName'), field('explanation', 'long'), field('benefit', 'long'), field('summary', 'long')],
  create: { name: 'create', policy: 'CountyCloud.Projects', fields: [need('planId', 'ref', { label: 'Enum:DocumentType:implementationPlan', ref: { api: '/api/app/implementation-plan', value: 'id', text: ['number', 'title'], query: { state: 'approved' } } }), ...change, files] },
  actions: [submit, editing(change), remove],
};

const monthly = [need('title'), need('content', 'long', { maxLength: 8000 })];

export const monthlyPlanKind: DocumentKind = {
  type: 'monthlyPlan', path: 'monthly-plans', forms: ['monthlyPlan'], api: '/api/app/monthly-plan', icon: 'fas fa-calendar-check', titleField: 'title', stateEnum: 'MonthlyPlanState',
  states: ['submitted', 'returned', 'agreed'], good: ['agreed'], warn: ['returned'], bad: [],
  columns: [field('number'), field('title'), field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('submittedBy'), field('agreedOn', 'date')],
  facts: [field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('round', 'number'), field('submittedBy'), field('agreedBy'), field('agreedOn', 'date'), field('content', 'long'), field('remark', 'long')],
  create: { name: 'create', policy: 'CountyCloud.Projects.Submit', fields: [need('period', 'month'), ...monthly, files] },
  actions: [{ ...step('agree'), tone: 'primary', icon: 'fas fa-check' }, { name: 'return', stamped: true, fields: [remark] }, editing(monthly)],
};

const parts = ['progress', 'nextPlan', 'problems', 'supportNeeded', 'emergencies'];
const report = parts.map(name => field(name, 'long', { into: 'content', required: name === 'progress' || name === 'nextPlan', label: `Enum:MonthlyReportPart:${name}` }));
const issues = (doc: Doc) => ((doc['issues'] as Doc[] | undefined) ?? []).filter(issue => issue['state'] !== 'solved').map(issue => ({ value: issue['id'] as string, text: issue['text'] }));

export const monthlyReportKind: DocumentKind = {
  type: 'monthlyReport', path: 'monthly-reports', forms: ['monthlyReport'], api: '/api/app/monthly-report', icon: 'fas fa-file-alt', titleField: 'title', stateEnum: 'MonthlyReportState',
  states: ['due', 'reported', 'issuesOpen', 'closed'], good: ['closed', 'reported'], warn: ['issuesOpen', 'due'], bad: [],
  columns: [field('number'), field('title'), field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('dueOn', 'date'), field('submittedOn', 'date'), field('isLate', 'bool'), field('openIssues', 'number')],
  facts: [field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('dueOn', 'date'), field('submittedOn', 'date'), field('isLate', 'bool'), ...parts.map(name => field(name, 'long', { label: `Enum:MonthlyReportPart:${name}` }))],
  tables: [
    { name: 'issues', label: 'Documents:Issues', fields: [field('part', 'enum', { enumType: 'MonthlyReportPart' }), field('text'), field('owner', 'text', { label: 'Field:issueOwner' }), field('dueOn', 'date'), field('state', 'enum', { enumType: 'ReportIssueState' }), field('escalatedTo'), field('note'), field('solvedOn', 'date')] },
    { name: 'versions', label: 'Documents:Versions', fields: [field('version', 'number'), field('submittedBy'), field('time', 'instant')] },
  ],
  create: { name: 'create', policy: 'CountyCloud.Projects.Submit', fields: [need('period', 'month'), ...report, files] },
  actions: [
    { name: 'submit', tone: 'primary', icon: 'fas fa-paper-plane', stamped: true, fields: [...report, files] },
    { name: 'correct', icon: 'fas fa-pen', stamped: true, fields: [...report.map(f => ({ ...f, initial: (d: Doc) => d[f.name] })), files] },
    { name: 'addIssue', path: 'issue', tone: 'primary', stamped: true, fields: [need('part', 'enum', { enumType: 'MonthlyReportPart', options: parts }), need('text', 'long'), need('owner', 'text', { label: 'Field:issueOwner' }), field('dueOn', 'date')] },
    { name: 'escalateIssue', stamped: true, fields: [need('issueId', 'choice', { label: 'Documents:Issues', choices: issues }), need('to', 'text', { label: 'Field:escalatedTo' }), field('note', 'long')] },
    { name: 'solveIssue', stamped: true, fields: [need('issueId', 'choice', { label: 'Documents:Issues', choices: issues }), note] },
    { ...step('close'), tone: 'primary' },
  ],
};

const sheet = [
  need('title'), field('day', 'date', { into: 'content' }), field('place', 'text', { into: 'content' }), field('attendance', 'text', { into: 'content' }), { ...subProject, required: false, into: 'content' },
  ...['progress', 'quality', 'funds', 'opinion'].map(name => field(name, 'long', { into: 'content', label: `Field:inspection:${name}` })), findings,
];

export const siteInspectionKind: DocumentKind = {
  type: 'siteInspection', path: 'site-inspections', forms: ['siteInspection'], api: '/api/app/site-inspection', icon: 'fas fa-search-location', titleField: 'title', stateEnum: 'SiteInspectionState',
  states: ['draft', 'signed'], good: ['signed'], warn: ['draft'], bad: [],
  columns: [field('number'), field('title'), field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('day', 'date'), field('signedBy'), field('findings', 'number')],
  facts: [
    field('period', 'month'), field('contractorName', 'localized', { label: 'Field:contractor' }), field('day', 'date'), field('place'), field('attendance'), field('signedBy'), field('signedOn', 'date'),
    ...['progress', 'quality', 'funds', 'opinion'].map(name => field(name, 'long', { label: `Field:inspection:${name}` })),
  ],
  tables: [findingTable],
  create: { name: 'create', policy: 'CountyCloud.Projects.Manage', fields: [need('period', 'month'), { ...contractor, required: true }, ...sheet, files] },
  actions: [{ ...step('sign', { confirm: 'Documents:ConfirmSign' }), tone: 'primary', icon: 'fas fa-signature' }, editing(sheet), remove],
};

const disclosureKinds = ['plan', 'tender', 'progress', 'paymentNotice', 'payment', 'budgetExecution', 'inspection', 'other'];
const disclosure = [need('kind', 'enum', { enumType: 'DisclosureKind', options: disclosureKinds }), need('headline', 'localized', { maxLength: 256 }), need('text', 'localized', { isLong: true, maxLength: 4000 })];

export const disclosureItemKind: DocumentKind = {
  type: 'disclosureItem', path: 'disclosure', api: '/api/app/disclosure-item', icon: 'fas fa-bullhorn', titleField: 'headline', stateEnum: 'DisclosureState', hasApproval: true,
  states: ['draft', 'legalChecked', 'approved', 'published', 'withdrawn'], good: ['published'], warn: ['legalChecked', 'approved'], bad: ['withdrawn'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'DisclosureKind' }), field('publishedOn', 'date'), field('noticeEndsOn', 'date'), field('creatorName')],
  facts: [field('kind', 'enum', { enumType: 'DisclosureKind' }), field('checkedBy'), field('checkedOn', 'date'), field('publishedOn', 'date'), field('noticeEndsOn', 'date'), field('channels', 'localized'), field('missingLanguages', 'list'), field('text', 'localized'), field('opinion', 'long'), field('withdrawalReason', 'long')],
  create: { name: 'create', policy: 'CountyCloud.Projects.Disclosure', fields: [...disclosure, files] },
  actions: [
    { name: 'check', tone: 'primary', stamped: true, fields: [field('isLawful', 'bool'), field('keepsPlatformRules', 'bool'), field('keepsEthnicUnity', 'bool'), field('opinion', 'long')] },
    { ...step('submit'), tone: 'primary' }, { ...step('publish', { confirm: 'Documents:ConfirmPublish' }), tone: 'primary' }, editing(disclosure), { name: 'withdraw', tone: 'danger', stamped: true, fields: [remark] }, remove,
  ],
};

export const complaintKind: DocumentKind = {
  type: 'complaint', path: 'complaints', api: '/api/app/complaint', icon: 'fas fa-phone-volume', titleField: 'title', stateEnum: 'ComplaintState',
  states: ['received', 'registered', 'assigned', 'answered', 'confirmed', 'reopened', 'closed'], good: ['closed', 'confirmed'], warn: ['received', 'assigned'], bad: ['reopened'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'ComplaintKind' }), field('receivedOn', 'date'), field('dueOn', 'date'), field('isOverdue', 'bool'), field('answeredOn', 'date')],
  facts: [field('kind', 'enum', { enumType: 'ComplaintKind' }), field('receivedOn', 'date'), field('dueOn', 'date'), field('contactName'), field('contactReach'), field('assignedRole', 'enum', { texts: 'Role:' }), field('assignedContractorName', 'localized'), field('text', 'long'), field('answer', 'long'), field('answeredOn', 'date')],
  tables: [{ name: 'steps', label: 'History', fields: [field('time', 'instant'), field('state', 'enum', { enumType: 'ComplaintState' }), field('text'), field('userName')] }],
  actions: [
    { name: 'register', tone: 'primary', stamped: true, fields: [field('note', 'long')] }, { name: 'assign', tone: 'primary', stamped: true, fields: [role('role'), contractor, field('note', 'long')] },
    { name: 'answer', tone: 'primary', stamped: true, fields: [need('text', 'long', { label: 'Field:answer' }), files] }, { name: 'close', stamped: true, fields: [field('note', 'long')] },
  ],
};
