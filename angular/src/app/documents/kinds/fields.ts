import { Doc, DocAction, Field, FieldType } from '../document-kind';

/** A field, in short. */
export function field(name: string, type: FieldType = 'text', more: Partial<Field> = {}): Field {
  // "Number" alone is the value of a figure elsewhere.
  return { name, type, ...(name === 'number' ? { label: 'Field:documentNumber' } : {}), ...more };
}

/** A required field, in short. */
export function need(name: string, type: FieldType = 'text', more: Partial<Field> = {}): Field {
  return { name, type, required: true, ...more };
}

/** A field that shows at first what the document says now. */
export function kept(base: Field): Field {
  return { ...base, initial: (doc: Doc) => doc[base.name] };
}

/** The same fields for changing a document as for making it. */
export function editing(fields: Field[], more: Partial<DocAction> = {}): DocAction {
  return { name: 'update', method: 'PUT', path: '', icon: 'fas fa-pen', stamped: true, fields: fields.filter(f => f.type !== 'files' && f.type !== 'papers').map(f => (typeof f.initial === 'function' ? f : kept(f))), ...more };
}

/** Makes or changes a state without any form but a question. */
export function step(name: string, more: Partial<DocAction> = {}): DocAction {
  return { name, fields: [], stamped: true, ...more };
}

export const files = field('attachmentIds', 'files', { label: 'Files' });

export const workKinds = ['countyCentre', 'townshipStation', 'villagePoint', 'logistics', 'training', 'officeEquipment', 'supplyChain', 'brand', 'marketing', 'informationSystem', 'other'];

export const budgetLine = need('budgetItemCode', 'ref', { label: 'Field:budgetLine', ref: { api: '/api/app/sub-project/budget-lines', value: 'code', text: ['code', 'name'] } });

export const anyBudgetItem = (name: string, label: string) => need(name, 'ref', { label, ref: { api: '/api/app/budget-item', value: 'values.code', text: ['values.code', 'values.name'] } });

export const fundSource = need('fundSourceCode', 'ref', { ref: { api: '/api/app/fund-source', value: 'values.code', text: ['values.code', 'values.name'] } });

export const subProject = need('subProjectId', 'ref', { label: 'Enum:DocumentType:subProject', ref: { api: '/api/app/sub-project', value: 'id', text: ['number', 'name'] } });

export const contractor = field('contractorId', 'ref', { label: 'Field:contractor', ref: { api: '/api/app/sub-project/contractors', value: 'id', text: ['name'] } });

export const contract = field('contractId', 'ref', { label: 'Enum:DocumentType:contract', ref: { api: '/api/app/contract', value: 'id', text: ['number', 'title'] } });

/** Payments that an invoice can still prove. */
export const payment = need('paymentId', 'ref', {
  label: 'Enum:DocumentType:payment', help: 'Field:invoicePayment:Help',
  ref: { api: '/api/app/payment', value: 'id', text: ['number', 'subProjectName', 'payeeName'], where: item => item['state'] === 'requested' || item['state'] === 'siteVerified' },
});

export const subProjects = field('subProjectIds', 'refs', { label: 'Menu:Documents:sub-projects', ref: { api: '/api/app/sub-project', value: 'id', text: ['number', 'name'] } });

/** Roles of a county's own people that something can be given to. */
export const countyRoles = [
  'ProgrammeOffice', 'LeadingGroup', 'LeadingGroupHead', 'CountyLeaderInCharge', 'CountyGovernmentApprover', 'FinanceBureau', 'Auditor', 'OversightDepartment', 'CompetentDepartment', 'DepartmentMember', 'JointInspector', 'MarketRegulator',
  'Statistician', 'TownshipGovernment', 'VillageWorkTeam', 'TenderCentre', 'AcceptanceTeam', 'Expert', 'StationOperator', 'LogisticsOperator', 'Supervisor', 'Association', 'HandoverReceiver',
];

export function role(name: string, more: Partial<Field> = {}): Field {
  return field(name, 'enum', { texts: 'Role:', options: countyRoles, ...more });
}

export const documentTypes = [
  'implementationPlan', 'planChange', 'monthlyPlan', 'monthlyReport', 'siteInspection', 'designScheme', 'subProject', 'nodeAcceptance', 'subProjectAcceptance', 'projectAcceptance', 'rectification', 'haltOrder', 'payment', 'publicNotice',
  'fundReceipt', 'fundAllocation', 'reallocation', 'violationCase', 'fundInspection', 'subsidy', 'tender', 'contract', 'disclosureItem', 'complaint', 'handover', 'meeting', 'superiorInspection', 'programmeCheck', 'programmeRecord', 'asset', 'intellectualProperty', 'contractAmendment',
  'qualityTest', 'traceAlert', 'traceEvent', 'recall',
  'traceSubject', 'traceSite', 'inputLedgerEntry',
  'product', 'productStandard', 'productCatalogue', 'certificate', 'brandLicence', 'visualIdentity', 'brandProject',
  'supplyItem', 'supplyCase', 'traceDevice',
];
