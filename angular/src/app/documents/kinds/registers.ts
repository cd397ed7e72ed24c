import { Doc, DocumentKind } from '../document-kind';
import { anyBudgetItem, contract, documentTypes, field, files, need, payment } from './fields';
import { documentLink } from './index';

const contractFact = field('contractNumber', 'text', { label: 'Enum:DocumentType:contract', link: doc => (doc['contractId'] ? ['/documents/contracts', doc['contractId']] : null) });

export const invoiceKind: DocumentKind = {
  type: 'invoice', path: 'invoices', api: '/api/app/invoice', icon: 'fas fa-receipt', titleField: 'invoiceNumber', stateEnum: 'InvoiceState', hasFiles: false,
  states: ['registered', 'suspect', 'released'], good: ['registered'], warn: ['suspect'], bad: [],
  columns: [
    field('invoiceNumber'), field('kind', 'enum', { enumType: 'InvoiceKind' }), field('amount', 'wan'), field('issuedOn', 'date'), field('seller'),
    field('paymentNumber', 'text', { label: 'Enum:DocumentType:payment' }), field('copiesElsewhere', 'number'),
  ],
  facts: [
    field('kind', 'enum', { enumType: 'InvoiceKind' }), field('invoiceCode'), field('amount', 'wan'), field('issuedOn', 'date'), field('seller'),
    field('paymentNumber', 'text', { label: 'Enum:DocumentType:payment', link: doc => ['/documents/payments', doc['paymentId']] }), field('registeredBy'), field('copiesElsewhere', 'number'),
    field('attachmentId', 'fileLinks', { label: 'Field:scan' }), field('clearedBy'), field('clearedReason', 'long'),
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Submit || CountyCloud.Projects.Manage',
    fields: [
      payment, need('kind', 'enum', { enumType: 'InvoiceKind', options: ['invoice', 'voucher'] }), need('invoiceNumber'), field('invoiceCode'), need('amount', 'wan'), need('issuedOn', 'date'), need('seller'),
      field('attachmentId', 'file', { label: 'Field:scan' }),
    ],
  },
  actions: [{ name: 'clear', tone: 'primary', icon: 'fas fa-check', confirm: 'Documents:ConfirmClearInvoice', fields: [need('reason', 'long')] }],
};

export const intellectualPropertyKind: DocumentKind = {
  type: 'intellectualProperty', path: 'intellectual-property', api: '/api/app/intellectual-property', icon: 'fas fa-copyright', titleField: 'name', stateEnum: '', states: [], good: [], warn: [], bad: [],
  columns: [field('number'), field('name'), field('kind', 'enum', { enumType: 'IntellectualPropertyKind' }), field('registrationNumber'), field('registeredOn', 'date'), field('validUntil', 'date'), field('owner', 'text', { label: 'Field:assetOwner' })],
  sortable: ['name'],
  facts: [
    field('kind', 'enum', { enumType: 'IntellectualPropertyKind' }), field('subject'), field('registrationNumber'), field('registeredOn', 'date'), field('validUntil', 'date'), field('owner', 'text', { label: 'Field:assetOwner' }), contractFact,
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [
      need('name'), need('kind', 'enum', { enumType: 'IntellectualPropertyKind', options: ['copyright', 'trademark', 'patent', 'softwareCopyright', 'original'] }), field('subject'), field('registrationNumber'), field('registeredOn', 'date'),
      field('validUntil', 'date'), contract, files,
    ],
  },
  actions: [],
};

const accountStates = ['active', 'closed', 'handedOver'];

export const onlineAccountKind: DocumentKind = {
  type: 'onlineAccount', path: 'online-accounts', api: '/api/app/online-account', icon: 'fas fa-store', titleField: 'name', stateEnum: 'OnlineAccountState', hasFiles: false,
  states: accountStates, good: ['active'], warn: [], bad: ['closed'],
  columns: [field('name'), field('platform'), field('kind', 'enum', { enumType: 'OnlineAccountKind' }), field('loginHolder'), field('address')],
  sortable: ['name'],
  facts: [field('platform'), field('kind', 'enum', { enumType: 'OnlineAccountKind' }), field('address'), field('loginHolder'), contractFact, field('reasonForName', 'long')],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [
      need('platform'), need('name'), need('kind', 'enum', { enumType: 'OnlineAccountKind', options: ['shop', 'mediaAccount', 'website', 'other'] }), field('address'),
      need('loginHolder', 'text', { help: 'Field:loginHolder:Help' }), contract, field('reasonForName', 'long', { help: 'Field:reasonForName:Help' }),
    ],
  },
  actions: [
    {
      name: 'update', path: '', method: 'PUT', stamped: true, icon: 'fas fa-pen',
      fields: [need('loginHolder', 'text', { initial: (doc: Doc) => doc['loginHolder'], help: 'Field:loginHolder:Help' }), need('state', 'enum', { enumType: 'OnlineAccountState', options: accountStates, initial: (doc: Doc) => doc['state'] })],
    },
  ],
};

export const depositKind: DocumentKind = {
  type: 'deposit', path: 'deposits', api: '/api/app/deposit', icon: 'fas fa-coins', titleField: 'name', stateEnum: 'DepositState', hasFiles: false,
  states: ['held', 'returned', 'transferred'], good: ['returned', 'transferred'], warn: ['held'], bad: [],
  columns: [field('name'), field('amount', 'wan'), field('heldBy'), field('budgetCode', 'text', { label: 'Field:budgetLine' }), field('paidOn', 'date', { label: 'Field:depositPaidOn' }), field('settledOn', 'date')],
  sortable: ['name'],
  facts: [
    field('amount', 'wan'), field('heldBy'), field('accountName', 'text', { label: 'Field:depositAccount', link: doc => ['/documents/online-accounts', doc['accountId']] }), field('budgetCode', 'text', { label: 'Field:budgetLine' }),
    field('paidOn', 'date', { label: 'Field:depositPaidOn' }), contractFact, field('settledOn', 'date'), field('settlement', 'long'),
  ],
  create: {
    name: 'create', policy: 'CountyCloud.Projects.Manage',
    fields: [
      need('name'), need('amount', 'wan'), need('heldBy'), field('accountId', 'ref', { label: 'Field:depositAccount', ref: { api: '/api/app/online-account', value: 'id', text: ['platform', 'name'] } }),
      { ...anyBudgetItem('budgetCode', 'Field:budgetLine'), required: false }, need('paidOn', 'date', { label: 'Field:depositPaidOn' }), contract,
    ],
  },
  actions: [{ name: 'settle', tone: 'primary', icon: 'fas fa-check', fields: [field('isTransferred', 'bool', { label: 'Field:isDepositTransferred' }), need('settlement', 'long', { help: 'Field:settlement:Help' })] }],
};

/** Documents of every kind with their papers; each leads to its own page. */
export const archiveKind: DocumentKind = {
  type: 'archive', path: 'archive', api: '/api/app/programme-archive', icon: 'fas fa-archive', titleField: 'title', stateEnum: '', states: [], good: [], warn: [], bad: [], hasFiles: false,
  columns: [field('documentType', 'enum', { enumType: 'DocumentType' }), field('number'), field('title'), field('creationTime', 'instant'), field('papers', 'fileLinks', { label: 'Files' })],
  filters: [field('documentType', 'enum', { enumType: 'DocumentType', options: documentTypes }), field('hasPapers', 'bool')],
  rowLink: doc => documentLink(doc['documentType'] as string, doc['id'] as string),
  excel: 'programme-archive.xlsx',
  facts: [],
  actions: [],
};
