import { Doc, DocumentKind, Field } from '../document-kind';
import { contractor, editing, field, files, kept, need, role, step } from './fields';
import { documentLink } from './index';

const manage = 'CountyCloud.Projects.Manage';
const remove = { name: 'delete', method: 'DELETE' as const, path: '', tone: 'danger' as const, confirm: 'Documents:ConfirmDelete', fields: [] };
const remark = need('text', 'long', { label: 'Field:reason' });

/** A document that something points to; the server finds its kind. */
const linked = (more: Partial<Field> = {}) => field('documentId', 'ref', { label: 'Field:linkedDocument', ref: { api: '/api/app/programme-archive/links', value: 'id', text: ['number', 'title'] }, ...more });
const linkOf = (row: Doc) => (row['documentType'] && row['documentId'] ? documentLink(row['documentType'] as string, row['documentId'] as string) : null);
const linkedNumber = field('documentNumber', 'text', { label: 'Field:linkedDocument', link: linkOf });
const workItem = field('workItemCode', 'ref', { ref: { api: '/api/app/work-item', value: 'values.code', text: ['values.name'] } });
const opens = (list: string) => (doc: Doc) => (doc[list] as Doc[] | undefined) ?? [];

const meeting = [
  need('title'), need('kind', 'enum', { into: 'content', enumType: 'MeetingKind', options: ['leadingGroup', 'joint', 'kickOff', 'other'] }), need('calledBy', 'enum', { into: 'content', enumType: 'MeetingCaller', options: ['leadingGroupHead', 'leadingGroupDeputy', 'programmeOffice', 'other'] }),
  need('plannedOn', 'date', { into: 'content' }), field('place', 'text', { into: 'content' }), need('agenda', 'long', { into: 'content' }), field('invited', 'long', { into: 'content' }),
];

export const meetingKind: DocumentKind = {
  type: 'meeting', path: 'meetings', api: '/api/app/meeting', icon: 'fas fa-users', titleField: 'title', stateEnum: 'MeetingState',
  states: ['called', 'held', 'minuted', 'actionsDone', 'cancelled'], good: ['actionsDone'], warn: ['called'], bad: ['cancelled'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'MeetingKind' }), field('plannedOn', 'date'), field('heldOn', 'date'), field('decisions', 'number'), field('openActions', 'number')],
  facts: [field('kind', 'enum', { enumType: 'MeetingKind' }), field('calledBy', 'enum', { enumType: 'MeetingCaller' }), field('plannedOn', 'date'), field('heldOn', 'date'), field('place'), field('agenda', 'long'), field('invited', 'long'), field('participants', 'long'), field('minutes', 'long')],
  tables: [
    { name: 'decisions', label: 'Documents:Decisions', fields: [field('text'), field('documentType', 'enum', { enumType: 'DocumentType' }), linkedNumber] },
    { name: 'actions', label: 'Documents:Actions', fields: [field('text'), field('ownerRole', 'enum', { texts: 'Role:' }), field('contractorName', 'localized', { label: 'Field:contractor' }), field('dueOn', 'date'), field('state', 'enum', { enumType: 'MeetingActionState' }), field('note')] },
  ],
  create: { name: 'create', policy: manage, fields: [...meeting, contractor, files] },
  actions: [
    {
      name: 'record', tone: 'primary', icon: 'fas fa-pen', stamped: true,
      // Minutes may be written again until they are final: what was written is kept.
      fields: [
        kept(need('heldOn', 'date')), need('participants', 'long', { initial: (doc: Doc) => doc['participants'] ?? doc['invited'] }), kept(need('minutes', 'long', { maxLength: 8000 })),
        kept(field('decisions', 'rows', { label: 'Documents:Decisions', fields: [need('text'), linked()] })), kept(field('actions', 'rows', { label: 'Documents:Actions', fields: [need('text'), role('ownerRole'), contractor, need('dueOn', 'date')] })), files,
      ],
    },
    { name: 'endAction', stamped: true, fields: [need('actionId', 'choice', { label: 'Documents:Actions', choices: doc => opens('actions')(doc).filter(a => a['mayEnd']).map(a => ({ value: a['id'] as string, text: a['text'] })) }), field('isDropped', 'bool'), need('note', 'long')] },
    step('finish'), editing(meeting), { ...step('cancel', { confirm: 'Documents:ConfirmCancel' }), tone: 'danger' },
  ],
};

const inspection = [
  need('title'), need('body'), need('plannedOn', 'date'), field('scope', 'long'),
  field('checklistText', 'long', { initial: (doc: Doc) => opens('checklist')(doc).map(item => item['text']).join('\n') }),
];
const inspectionKinds = ['inspection', 'midTermEvaluation', 'acceptance', 'performanceEvaluation', 'fundAudit', 'supervision'];
const findings = field('findings', 'rows', { label: 'Documents:Findings', fields: [need('text'), { ...contractor }, field('responsibleUnit'), field('deadline', 'date')] });

export const superiorInspectionKind: DocumentKind = {
  type: 'superiorInspection', path: 'superior-inspections', api: '/api/app/superior-inspection', icon: 'fas fa-user-shield', titleField: 'title', stateEnum: 'SuperiorInspectionState',
  states: ['scheduled', 'prepared', 'recorded', 'cancelled'], good: ['recorded'], warn: ['scheduled'], bad: ['cancelled'],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'SuperiorInspectionKind' }), field('body'), field('plannedOn', 'date'), field('heldOn', 'date'), field('result', 'enum', { enumType: 'SuperiorInspectionResult' }), field('findings', 'number')],
  facts: [
    field('kind', 'enum', { enumType: 'SuperiorInspectionKind' }), field('body'), field('plannedOn', 'date'), field('heldOn', 'date'), field('result', 'enum', { enumType: 'SuperiorInspectionResult' }), field('notedBy'), field('notedOn', 'date'),
    field('scope', 'long'), field('attendance', 'long'), field('report', 'long'), field('goodPractice', 'long'),
  ],
  tables: [
    { name: 'checklist', label: 'Documents:Checklist', fields: [field('text'), field('isDone', 'bool'), field('note')] },
    { name: 'findings', label: 'Documents:Findings', fields: [field('text'), field('responsibleUnit'), field('deadline', 'date')] },
    { name: 'records', label: 'Documents:RelatedRecords', fields: [field('number', 'text', { link: row => ['/documents/records', row['id']] }), field('title'), field('kind', 'enum', { enumType: 'ProgrammeRecordKind' }), field('date', 'date'), field('isFinal', 'bool')] },
  ],
  create: { name: 'create', policy: manage, fields: [need('kind', 'enum', { enumType: 'SuperiorInspectionKind', options: inspectionKinds }), ...inspection, files] },
  actions: [
    { name: 'tick', stamped: true, fields: [need('itemId', 'choice', { label: 'Documents:Checklist', choices: doc => opens('checklist')(doc).map(i => ({ value: i['id'] as string, text: i['text'] })) }), field('isDone', 'bool', { initial: true }), field('note')] },
    { ...step('prepare'), tone: 'primary' },
    { name: 'record', tone: 'primary', stamped: true, fields: [need('heldOn', 'date'), need('attendance', 'long'), need('result', 'enum', { enumType: 'SuperiorInspectionResult', options: ['passed', 'withFindings', 'failed'] }), need('report', 'long', { maxLength: 8000 }), field('goodPractice', 'long', { maxLength: 4000 }), findings, files] },
    { ...step('takeNote'), tone: 'primary', icon: 'fas fa-check' },
    editing(inspection), { name: 'cancel', tone: 'danger', stamped: true, fields: [remark] },
  ],
};

const recordKinds = ['baselineSurvey', 'operationSurvey', 'expertAdvice', 'publicity', 'policy', 'coordination', 'typicalCase', 'finalSummary', 'sustainedOperation', 'outletApplication', 'archiveItem'];
const recordStatus = ['planned', 'underWay', 'inForce', 'ended', 'accepted', 'declined'];
const areas = ['economy', 'industry', 'eCommerce', 'logistics', 'network', 'operation'];
const figure = [field('area', 'enum', { enumType: 'SurveyArea', options: areas }), need('name'), field('value', 'number'), field('unit')];
const record = [
  need('title'), need('kind', 'enum', { into: 'content', enumType: 'ProgrammeRecordKind', options: recordKinds }), need('date', 'date', { into: 'content' }), field('until', 'date', { into: 'content' }), need('text', 'long', { into: 'content', maxLength: 8000 }),
  field('parties', 'long', { into: 'content' }), field('status', 'enum', { into: 'content', enumType: 'RecordStatus', options: recordStatus }), linked({ into: 'content' }), field('figures', 'rows', { label: 'Section:figure', help: 'Help:surveyFigures', fields: figure }),
];

export const programmeRecordKind: DocumentKind = {
  type: 'programmeRecord', path: 'records', api: '/api/app/programme-record', icon: 'fas fa-book', titleField: 'title', stateEnum: 'ProgrammeRecordState', states: [], good: [], warn: [], bad: [],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'ProgrammeRecordKind' }), field('date', 'date'), field('until', 'date'), field('status', 'enum', { enumType: 'RecordStatus' }), field('isFinal', 'bool')],
  facts: [field('kind', 'enum', { enumType: 'ProgrammeRecordKind' }), field('date', 'date'), field('until', 'date'), field('status', 'enum', { enumType: 'RecordStatus' }), field('isFinal', 'bool'), { ...linkedNumber, link: doc => linkOf(doc['content'] as Doc) }, field('parties', 'long'), field('text', 'long')],
  tables: [
    { name: 'figures', label: 'Section:figure', fields: [field('area', 'enum', { enumType: 'SurveyArea' }), field('name'), field('value', 'number'), field('unit')] },
    { name: 'comparison', label: 'Documents:Comparison', fields: [field('name'), field('before', 'number', { label: 'Field:surveyBefore' }), field('after', 'number', { label: 'Field:surveyAfter' }), field('unit'), field('growth', 'percent')] },
    { name: 'entries', label: 'Documents:Entries', fields: [field('day', 'date'), field('text', 'text', { label: 'Field:happened' }), field('unit', 'text', { label: 'Field:bodies' }), field('workItemCode'), linkedNumber] },
  ],
  create: { name: 'create', policy: manage, fields: [...record, files] },
  actions: [
    { name: 'addEntry', path: 'entry', tone: 'primary', icon: 'fas fa-plus', stamped: true, fields: [need('day', 'date', { into: 'content' }), need('text', 'long', { into: 'content', label: 'Field:happened', maxLength: 4000 }), field('unit', 'text', { into: 'content', label: 'Field:bodies' }), { ...workItem, into: 'content' }, linked({ into: 'content', help: 'Help:adviceItem' }), files] },
    editing(record), step('finish', { confirm: 'Documents:ConfirmFinish' }), remove,
  ],
};

const checkPart = (more: Partial<Field> = {}) => need('part', 'enum', { label: 'Field:aspect', enumType: 'CheckPart', options: ['building', 'operation', 'indicators'], ...more });
const outcome = (more: Partial<Field> = {}) => need('outcome', 'enum', { label: 'Field:checkOutcome', enumType: 'CheckOutcome', options: ['met', 'missed', 'notApplicable', 'open'], ...more });
const target = field('targetCode', 'ref', { ref: { api: '/api/app/kpi-target', value: 'values.code', text: ['values.code', 'values.name'] } });

export const programmeCheckKind: DocumentKind = {
  type: 'programmeCheck', path: 'checks', api: '/api/app/programme-check', icon: 'fas fa-clipboard-check', titleField: 'title', stateEnum: 'ProgrammeCheckState',
  states: ['draft', 'finished'], good: ['finished'], warn: ['draft'], bad: [],
  columns: [field('number'), field('title'), field('kind', 'enum', { enumType: 'CheckKind' }), field('from', 'date', { label: 'Report:From' }), field('to', 'date', { label: 'Report:To' }), field('open', 'number', { label: 'Field:openLines' }), field('missed', 'number'), field('finishedOn', 'date')],
  facts: [field('kind', 'enum', { enumType: 'CheckKind' }), field('subject', 'text', { label: 'Field:checkSubject' }), field('from', 'date', { label: 'Report:From' }), field('to', 'date', { label: 'Report:To' }), field('met', 'number'), field('missed', 'number'), field('finishedOn', 'date')],
  tables: [{
    name: 'lines', label: 'Documents:CheckLines', empty: 'Help:programmeCheckLines',
    fields: [
      field('part', 'enum', { label: 'Field:aspect', enumType: 'CheckPart' }), field('text', 'text', { label: 'Field:expected' }), field('actual', 'number'), field('unit'), field('outcome', 'enum', { label: 'Field:checkOutcome', enumType: 'CheckOutcome' }), field('dataSource'), field('explanation'),
      field('responsibleUnit'), field('deadline', 'date'),
    ],
  }],
  create: {
    name: 'create', policy: manage,
    fields: [
      need('title'), need('kind', 'enum', { enumType: 'CheckKind', options: ['targetReview', 'phaseClosing', 'selfCheck'], help: 'Help:programmeCheckLines' }), field('phaseCode', 'ref', { label: 'Section:phase', ref: { api: '/api/app/phase', value: 'values.code', text: ['values.name'] } }),
      field('goalCode', 'ref', { label: 'Section:annual-goal', ref: { api: '/api/app/annual-goal', value: 'values.code', text: ['values.year', 'values.name'] } }), field('from', 'date', { label: 'Report:From' }), field('to', 'date', { label: 'Report:To' }), files,
    ],
  },
  actions: [
    {
      name: 'answer', tone: 'primary', icon: 'fas fa-pen', stamped: true,
      fields: [
        // Open lines first: the next one is chosen at once.
        need('lineId', 'choice', { label: 'Documents:CheckLines', choices: doc => [...opens('lines')(doc)].sort((a, b) => Number(a['outcome'] !== 'open') - Number(b['outcome'] !== 'open')).map(line => ({ value: line['id'] as string, text: `${line['outcome'] === 'open' ? '○' : '●'} ${line['text'] as string}` })) }),
        outcome({ into: 'content' }), field('actual', 'number', { into: 'content' }), field('dataSource', 'text', { into: 'content' }), field('explanation', 'long', { into: 'content', maxLength: 2000 }), field('responsibleUnit', 'text', { into: 'content' }), { ...contractor, into: 'content' }, field('deadline', 'date', { into: 'content' }), files,
      ],
    },
    { name: 'addLine', path: 'line', icon: 'fas fa-plus', stamped: true, fields: [checkPart({ into: 'content' }), need('text', 'long', { into: 'content', label: 'Field:expected', maxLength: 1000 }), { ...target, into: 'content' }] },
    step('finish', { confirm: 'Documents:ConfirmFinishCheck' }), remove,
  ],
};
