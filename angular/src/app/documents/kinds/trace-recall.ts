import { DocumentKind } from '../document-kind';
import { contractor, field, files, need, step, subProject } from './fields';

const causes = ['lot', 'site', 'inputProduct', 'failedTest', 'subject'];
const cause = (name: string) => need(name, 'enum', { label: 'Field:recallCause', enumType: 'RecallCause', options: causes });
const uom = field('uom', 'enum', { texts: 'Trace:Uom:', empty: 'Trace:Pieces' });
const amounts = ['stock', 'sold', 'returned', 'destroyed'].map(name => field(name, 'number'));

/** Recalls and their drills (F-40, W-28). */
export const recallKind: DocumentKind = {
  type: 'recall', path: 'recalls', forms: ['recallNotice'], api: '/api/app/recall', icon: 'fas fa-bullhorn', titleField: 'title', stateEnum: 'RecallState', hasFiles: true, hasApproval: true,
  elsewhere: { unless: 'CountyCloud.Trace.Manage || CountyCloud.Trace.Supervise || CountyCloud.Projects', path: '/trace/recalls' },
  states: ['opened', 'batchTraced', 'salesStopped', 'buyersNotified', 'goodsCollected', 'destroyed', 'released', 'closed', 'rejected'], good: ['closed', 'released', 'destroyed'], warn: ['opened', 'batchTraced', 'goodsCollected'], bad: ['salesStopped', 'buyersNotified'],
  columns: [
    field('number'), field('title'), field('isDrill', 'bool'), field('cause', 'enum', { label: 'Field:recallCause', enumType: 'RecallCause' }), field('targetNumber'), field('targetName'), field('holderCount', 'number'), field('locatedPercent', 'number'),
    field('decidedOn', 'date'),
  ],
  sortable: ['number', 'decidedOn'],
  filters: [field('isDrill', 'bool'), field('cause', 'enum', { label: 'Field:recallCause', enumType: 'RecallCause', options: causes })],
  facts: [
    field('isDrill', 'bool'), field('cause', 'enum', { label: 'Field:recallCause', enumType: 'RecallCause' }), field('targetNumber'), field('targetName'), field('reason', 'long', { label: 'Field:recallReason' }), field('openedAt', 'instant'), field('tracedAt', 'instant'),
    field('secondsToTrace', 'number'), field('traceMilliseconds', 'number'), field('lotCount', 'number'), field('holderCount', 'number'), field('locatedPercent', 'number'), field('departmentName', 'localized'), field('decidedOn', 'date'), field('missingReason', 'long'),
  ],
  tables: [
    { name: 'totals', label: 'Documents:RecallTotals', fields: [uom, ...amounts, field('held', 'number'), field('outstanding', 'number'), field('collectedPercent', 'number')] },
    { name: 'holders', label: 'Documents:RecallHolders', fields: [field('holderName'), uom, ...amounts, field('collectedPercent', 'number')] },
    {
      name: 'items', label: 'Documents:RecallItems',
      fields: [
        field('lotNumber', 'text', { link: row => ['/trace/lots', row['lotId']] }), field('productName'), field('kind', 'enum', { enumType: 'RecallItemKind' }), field('holderName'), field('placeName', 'enum', { texts: 'Trace:Place:' }), field('quantity', 'number'), uom,
      ],
    },
    { name: 'steps', label: 'Documents:RecallSteps', fields: [field('time', 'instant'), field('state', 'enum', { enumType: 'RecallState' }), field('text'), field('userName')] },
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Trace.Manage || CountyCloud.Trace.Supervise',
    fields: [cause('cause'), need('target', 'text', { label: 'Field:recallTarget' }), need('title'), need('reason', 'long', { label: 'Field:recallReason' }), field('isDrill', 'bool'), { ...contractor, policy: 'CountyCloud.Projects.Manage' }, { ...subProject, required: false, policy: 'CountyCloud.Projects.Manage' }, files],
  },
  actions: [
    step('trace', { icon: 'fas fa-project-diagram' }), step('submit', { tone: 'primary', icon: 'fas fa-paper-plane', confirm: 'Documents:ConfirmRecallSubmit' }),
    { name: 'collect', tone: 'primary', icon: 'fas fa-boxes', stamped: true, fields: [field('missingReason', 'long'), files] },
    { name: 'destroy', icon: 'fas fa-fire', stamped: true, fields: [need('text', 'long', { label: 'Field:result' }), files] },
    { name: 'release', icon: 'fas fa-check', stamped: true, confirm: 'Documents:ConfirmRecallRelease', fields: [need('text', 'long', { label: 'Field:result' }), files] },
    { ...step('close'), icon: 'fas fa-flag-checkered', fields: [need('text', 'long', { label: 'Field:result' }), files] },
  ],
  downloads: [{ label: 'Recall:Export', icon: 'fas fa-file-csv', allow: 'export', path: doc => `recall/${doc['id'] as string}.csv` }],
};
