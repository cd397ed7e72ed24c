import { Doc, DocumentKind } from '../document-kind';
import { contractor, field, files, need, step, subProject } from './fields';

const testKinds = ['own', 'thirdParty', 'spotCheck', 'circulationMonitoring'];
const alertKinds = ['failedTest', 'expiredCertificate', 'expiredInput', 'expiredProduct', 'temperatureExcursion', 'missingLink', 'quantityMismatch', 'yieldOutsideBand', 'suspiciousScans', 'expiringSubject', 'lapsedLicence', 'silentDevice'];
const steps = [
  'sowing', 'birth', 'inputUse', 'harvest', 'slaughter', 'purchase', 'grading', 'processing', 'testing', 'packing', 'unpacking', 'storing', 'coldChainReading', 'shipping', 'receiving', 'selling', 'returning', 'disposing',
];
const testKind = need('kind', 'enum', { enumType: 'QualityTestKind', options: testKinds });
const sample = [testKind, need('sampleNumber'), need('sampledOn', 'date'), need('sampledAt'), need('laboratory')];
const remark = (label: string) => need('text', 'long', { label });

/** Tests of lots (F-39): the sample, what the laboratory found, the report that never changes, and the re-test that answers it. */
export const qualityTestKind: DocumentKind = {
  type: 'qualityTest', path: 'quality-tests', forms: ['testReport'], api: '/api/app/quality-test', icon: 'fas fa-vial', titleField: 'title', stateEnum: 'QualityTestState', hasFiles: true,
  states: ['sampleTaken', 'tested', 'reported'], good: ['reported'], warn: ['tested'], bad: [],
  columns: [field('number'), field('productName'), field('lotNumber'), field('kind', 'enum', { enumType: 'QualityTestKind' }), field('sampledOn', 'date'), field('laboratory'), field('hasPassed', 'bool'), field('reportedOn', 'date')],
  sortable: ['number', 'sampledOn', 'reportedOn'],
  filters: [field('kind', 'enum', { enumType: 'QualityTestKind', options: testKinds }), field('hasPassed', 'bool')],
  facts: [
    field('kind', 'enum', { enumType: 'QualityTestKind' }), field('productName'), field('lotNumber'), field('sampleNumber'), field('sampledOn', 'date'), field('sampledAt'), field('laboratory'), field('testedOn', 'date'), field('hasPassed', 'bool'),
    field('reportedOn', 'date'), field('signedBy'), field('previousNumber', 'text', { link: (doc: Doc) => (doc['previousTestId'] ? ['/documents/quality-tests', doc['previousTestId']] : null) }), field('conclusion', 'long'), field('reportSha256', 'long'),
  ],
  tables: [
    {
      name: 'items', label: 'Documents:TestResults',
      fields: [
        field('name'), field('value', 'number'), field('words'), field('unit'), field('limit', 'number'), field('isMinimum', 'bool'), field('judgement', 'enum', { enumType: 'TestJudgement' }), field('method'), field('standard'),
      ],
    },
    { name: 'retests', label: 'Documents:Retests', fields: [field('number', 'text', { link: row => ['/documents/quality-tests', row['id']] }), field('state', 'enum', { enumType: 'QualityTestState' }), field('sampledOn', 'date'), field('hasPassed', 'bool')] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Trace.Record || CountyCloud.Trace.Manage || CountyCloud.Trace.Supervise',
    fields: [need('lotNumber', 'ref', { help: 'Field:lotNumber:Help', ref: { api: '/api/app/lot', value: 'number', text: ['number', 'productName'], isSearched: true, isFree: true } }), field('productName', 'text', { help: 'Field:productName:Help' }), ...sample, files],
  },
  actions: [
    {
      name: 'enterResults', tone: 'primary', icon: 'fas fa-pen', stamped: true,
      fields: [
        need('testedOn', 'date', { initial: (doc: Doc) => doc['testedOn'] }),
        need('items', 'rows', {
          label: 'Documents:TestResults', initial: (doc: Doc) => doc['items'],
          fields: [
            need('itemCode', 'ref', { ref: { api: '/api/app/test-item', value: 'values.code', text: ['values.name'] } }), field('value', 'number'), field('words'),
            field('judgement', 'enum', { enumType: 'TestJudgement', options: ['pass', 'fail'] }),
          ],
        }),
      ],
    },
    { name: 'report', tone: 'primary', icon: 'fas fa-stamp', stamped: true, confirm: 'Documents:ConfirmReportTest', fields: [field('hasPassed', 'bool'), field('conclusion', 'long'), { ...files, required: true, help: 'Field:reportFile:Help' }] },
    { name: 'retest', icon: 'fas fa-redo', fields: [...sample, files] },
  ],
  links: [
    {
      label: 'Recall:FromTest', icon: 'fas fa-bullhorn', policy: 'CountyCloud.Trace.Manage || CountyCloud.Trace.Supervise',
      to: doc => (doc['hasPassed'] === false ? { path: ['/documents/recalls'], query: { new: '1', cause: 'failedTest', target: doc['number'] as string, title: `${doc['productName'] as string} ${doc['lotNumber'] as string}` } } : null),
    },
  ],
};

/** Alerts of the trace system (W-28). */
export const traceAlertKind: DocumentKind = {
  type: 'traceAlert', path: 'trace-alerts', api: '/api/app/trace-alert', icon: 'fas fa-exclamation-triangle', titleField: 'title', stateEnum: 'TraceAlertState', hasFiles: true,
  states: ['raised', 'assessed', 'actionDecided', 'closed'], good: ['closed'], warn: ['assessed', 'actionDecided'], bad: ['raised'],
  columns: [
    field('number'), field('title'), field('kind', 'enum', { enumType: 'TraceAlertKind' }), field('ownerRole', 'enum', { texts: 'Role:' }), field('raisedOn', 'date'), field('dueOn', 'date'), field('isOverdue', 'bool'), field('occurrences', 'number'),
  ],
  sortable: ['number', 'raisedOn', 'dueOn', 'occurrences'],
  filters: [field('kind', 'enum', { enumType: 'TraceAlertKind', options: alertKinds }), field('isOverdue', 'bool')],
  facts: [
    field('kind', 'enum', { enumType: 'TraceAlertKind' }), field('about'), field('lotNumber'), field('step', 'enum', { enumType: 'TraceStep' }), field('departmentName', 'localized'), field('ownerRole', 'enum', { texts: 'Role:' }), field('raisedOn', 'date'),
    field('dueOn', 'date'), field('isOverdue', 'bool'), field('occurrences', 'number'), field('isConfirmed', 'bool'), field('action', 'long'), field('result', 'long'), field('closedOn', 'date'),
  ],
  tables: [{ name: 'steps', label: 'Documents:AlertSteps', fields: [field('time', 'instant'), field('state', 'enum', { enumType: 'TraceAlertState' }), field('text'), field('userName')] }],
  create: {
    name: 'create', policy: 'CountyCloud.Trace.Manage || CountyCloud.Trace.Supervise',
    fields: [need('kind', 'enum', { enumType: 'TraceAlertKind', options: alertKinds }), need('about'), need('description', 'long', { label: 'Field:alertDescription' }), field('step', 'enum', { enumType: 'TraceStep', options: steps })],
  },
  actions: [
    { name: 'assess', tone: 'primary', icon: 'fas fa-search', stamped: true, fields: [field('isConfirmed', 'bool'), remark('Field:assessment'), { ...contractor, policy: 'CountyCloud.Projects.Manage' }, { ...subProject, required: false, policy: 'CountyCloud.Projects.Manage' }, files] },
    { name: 'decideAction', tone: 'primary', icon: 'fas fa-gavel', stamped: true, fields: [remark('Field:action'), files] },
    { ...step('close'), icon: 'fas fa-check', fields: [remark('Field:result'), files] },
  ],
};

/** In the order of the menu. */
export const traceQualityKinds: DocumentKind[] = [qualityTestKind, traceAlertKind];
