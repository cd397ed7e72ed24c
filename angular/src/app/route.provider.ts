import { inject, provideAppInitializer } from '@angular/core';
import { ABP, eLayoutType, RoutesService } from '@abp/ng.core';
import { fundKinds, productKinds, projectKinds, traceKinds } from './documents/kinds';
import { DocumentKind } from './documents/document-kind';

const application = eLayoutType.application;

/** Policies of the pages, as the server names them. */
export const policies = {
  configuration: 'CountyCloud.Configuration',
  budget: 'CountyCloud.Budget',
  budgetEdit: 'CountyCloud.Budget.Edit',
  ledger: 'CountyCloud.Ledger',
  ledgerVerify: 'CountyCloud.Ledger.Verify',
  blueprints: 'CountyCloud.Blueprints',
  blueprintImport: 'CountyCloud.Blueprints.Import',
  blueprintExport: 'CountyCloud.Blueprints.Export',
  translations: 'CountyCloud.Translations',
  translationsEdit: 'CountyCloud.Translations.Edit',
  auditLog: 'CountyCloud.AuditLog',
  countyVisits: 'CountyCloud.CountyVisits',
  createCounty: 'CountyCloud.Counties.Create',
  countyHome: 'CountyCloud.CountyHome',
  provinceOverview: 'CountyCloud.ProvinceOverview',
  projects: 'CountyCloud.Projects',
  projectsSubmit: 'CountyCloud.Projects.Submit',
  projectsManage: 'CountyCloud.Projects.Manage',
  projectsHalt: 'CountyCloud.Projects.Halt',
  fundsPay: 'CountyCloud.Projects.Pay',
  fundsInspect: 'CountyCloud.Projects.Inspect',
  tenders: 'CountyCloud.Projects.Tenders',
  trace: 'CountyCloud.Trace',
  traceRecord: 'CountyCloud.Trace.Record',
  traceManage: 'CountyCloud.Trace.Manage',
  traceSupervise: 'CountyCloud.Trace.Supervise',
  products: 'CountyCloud.Products',
  disclosure: 'CountyCloud.Projects.Disclosure',
  contractors: 'CountyCloud.Contractors',
  contractorsEdit: 'CountyCloud.Contractors.Edit',
  countyEngagements: 'CountyCloud.CountyEngagements',
  integrations: 'CountyCloud.Integrations',
  trustedIssuers: 'CountyCloud.TrustedIssuers || CountyCloud.ProvinceIssuers',
  regionScopes: 'CountyCloud.RegionScopes',
  regionScopesEdit: 'CountyCloud.RegionScopes.Edit',
  regions: 'CountyCloud.Regions',
  regionsMove: 'CountyCloud.Regions.Move',
  users: 'AbpIdentity.Users',
  usersCreate: 'AbpIdentity.Users.Create',
  usersUpdate: 'AbpIdentity.Users.Update',
  usersDelete: 'AbpIdentity.Users.Delete',
  usersManageRoles: 'AbpIdentity.Users.Update.ManageRoles',
  jobs: 'CountyCloud.Jobs',
  jobsManage: 'CountyCloud.Jobs.Manage',
} as const;

/** Menu entry of a configuration section; its name is the section's title. */
function section(name: string, order: number, parentName?: string, iconClass?: string, requiredPolicy: string = policies.configuration): ABP.Route {
  const path = `/configuration/${name}`;
  return { path, name: `::Section:${name}`, parentName, iconClass, order, layout: application, requiredPolicy };
}

/** Menu entry of a kind of document. */
function documents(kind: DocumentKind, index: number, parentName: string, order: number, requiredPolicy: string = policies.projects): ABP.Route {
  return { path: `/documents/${kind.path}`, name: `::Menu:Documents:${kind.path}`, parentName, order: order + index, layout: application, requiredPolicy: kind.policy ?? requiredPolicy };
}

/** The menu. A group shows only when at least one of its pages is granted. */
export const APP_ROUTE_PROVIDER = provideAppInitializer(() => {
  inject(RoutesService).add([
    { path: '/', name: '::Menu:Home', iconClass: 'fas fa-home', order: 1, layout: application },

    { path: '/board', name: '::Menu:Board', iconClass: 'fas fa-columns', order: 1.05, layout: application, requiredPolicy: policies.projects },
    { path: '/supervision', name: '::Menu:Supervision', iconClass: 'fas fa-chart-bar', order: 1.05, layout: application, requiredPolicy: policies.provinceOverview },
    { path: '/tasks', name: '::Menu:MyTasks', iconClass: 'fas fa-tasks', order: 1.1, layout: application, requiredPolicy: `${policies.projects} || ${policies.traceRecord}` },
    { path: '/calendar', name: '::Menu:Calendar', iconClass: 'fas fa-calendar-alt', order: 1.2, layout: application, requiredPolicy: policies.projects },
    { path: '/approvals', name: '::Menu:Approvals', iconClass: 'fas fa-stamp', order: 1.3, layout: application, requiredPolicy: policies.projects },

    { name: '::Menu:Funds', iconClass: 'fas fa-yen-sign', order: 2, layout: application },
    { path: '/budget', name: '::Menu:Budget', parentName: '::Menu:Funds', order: 1, layout: application, requiredPolicy: policies.budget },
    { path: '/funds/execution', name: '::Menu:Execution', parentName: '::Menu:Funds', order: 1.5, layout: application, requiredPolicy: policies.budget },
    ...fundKinds.map((kind, index) => documents(kind, index, '::Menu:Funds', 10)),
    { name: '::Menu:Projects', iconClass: 'fas fa-project-diagram', order: 1.5, layout: application },
    ...projectKinds.map((kind, index) => documents(kind, index, '::Menu:Projects', 1)),
    { path: '/programme-report', name: '::Menu:ProgrammeReport', parentName: '::Menu:Projects', order: 40, layout: application, requiredPolicy: policies.projects },
    { path: '/funds/ledger', name: '::Menu:Ledger', parentName: '::Menu:Funds', order: 4, layout: application, requiredPolicy: policies.ledger },
    section('fund-source', 2, '::Menu:Funds', undefined, policies.budget),
    section('fund-instalment', 3, '::Menu:Funds', undefined, policies.budget),

    { name: '::Menu:Trace', iconClass: 'fas fa-seedling', order: 2.5, layout: application },
    { path: '/trace/record', name: '::Menu:TraceRecord', parentName: '::Menu:Trace', order: 1, layout: application, requiredPolicy: policies.traceRecord },
    { path: '/trace/warehouse', name: '::Menu:Warehouse', parentName: '::Menu:Trace', order: 2, layout: application, requiredPolicy: policies.traceRecord },
    { path: '/trace/readings', name: '::Trace:Readings', parentName: '::Menu:Trace', order: 4, layout: application, requiredPolicy: policies.traceRecord },
    { path: '/trace/lots', name: '::Menu:Lots', parentName: '::Menu:Trace', order: 3, layout: application, requiredPolicy: policies.trace },
    { path: '/trace/labels', name: '::Menu:TraceLabels', parentName: '::Menu:Trace', order: 29, layout: application, requiredPolicy: policies.trace },
    { path: '/trace/graph', name: '::Menu:TraceGraph', parentName: '::Menu:Trace', order: 4, layout: application, requiredPolicy: policies.trace },
    { path: '/trace/recalls', name: '::Menu:HeldRecalls', parentName: '::Menu:Trace', order: 3.5, layout: application, requiredPolicy: policies.traceRecord },
    { path: '/trace/search', name: '::Menu:TraceSearch', parentName: '::Menu:Trace', order: 5, layout: application, requiredPolicy: `${policies.traceSupervise} || ${policies.traceManage}` },
    { path: '/trace/supervision', name: '::Menu:TraceSupervision', parentName: '::Menu:Trace', order: 6, layout: application, requiredPolicy: `${policies.traceSupervise} || ${policies.traceManage}` },
    ...traceKinds.map((kind, index) => documents(kind, index, '::Menu:Trace', 10, policies.trace)),
    { path: '/trace/import', name: '::Menu:TraceImport', parentName: '::Menu:Trace', order: 30, layout: application, requiredPolicy: policies.traceRecord },
    section('trace-subject-rule', 40, '::Menu:Trace'),
    section('trace-promise', 41, '::Menu:Trace'),
    section('trace-channel', 42, '::Menu:Trace'),
    section('anti-counterfeit-method', 43, '::Menu:Trace'),
    section('trace-responsibility', 44, '::Menu:Trace'),
    section('input-product', 45, '::Menu:Trace'),
    section('test-item', 46, '::Menu:Trace'),
    section('yield-band', 47, '::Menu:Trace'),
    section('alert-rule', 48, '::Menu:Trace'),
    section('traceable-size', 49, '::Menu:Trace'),
    section('trace-rollout', 50, '::Menu:Trace'),
    section('trace-page', 51, '::Menu:Trace'),
    section('supply-service', 52, '::Menu:Trace'),

    { name: '::Menu:County', iconClass: 'fas fa-landmark', order: 3, layout: application },
    { path: '/county-profile', name: '::Menu:CountyProfile', parentName: '::Menu:County', order: 1, layout: application, requiredPolicy: policies.configuration },
    section('figure', 2, '::Menu:County'),
    section('note', 3, '::Menu:County'),
    section('vocabulary-term', 4, '::Menu:County'),
    section('calendar-day', 5, '::Menu:County'),

    { name: '::Menu:Governance', iconClass: 'fas fa-sitemap', order: 4, layout: application },
    section('phase', 1, '::Menu:Governance'),
    section('department', 2, '::Menu:Governance'),
    section('programme-rule', 3, '::Menu:Governance'),
    section('approval-route', 4, '::Menu:Governance'),
    section('work-item', 4, '::Menu:Governance'),
    section('management-rule', 5, '::Menu:Governance'),
    section('governing-document', 6, '::Menu:Governance'),
    section('post', 7, '::Menu:Governance'),
    section('partner', 8, '::Menu:Governance'),
    section('programme-entry', 0, '::Menu:Governance'),
    section('phase-result', 1.5, '::Menu:Governance'),
    section('responsibility', 2.5, '::Menu:Governance'),
    section('survey-item', 9, '::Menu:Governance'),
    { path: '/engaged-contractors', name: '::Menu:CountyEngagements', parentName: '::Menu:Governance', order: 4, layout: application, requiredPolicy: policies.countyEngagements },
    section('bidder-condition', 20, '::Menu:Governance'),
    section('tender-bonus-item', 21, '::Menu:Governance'),

    { name: '::Menu:Stations', iconClass: 'fas fa-store', order: 5, layout: application },
    section('network-level', 1, '::Menu:Stations'),
    section('station', 2, '::Menu:Stations'),
    section('centre-area', 3, '::Menu:Stations'),
    section('equipment-item', 4, '::Menu:Stations'),
    section('service', 5, '::Menu:Stations'),
    section('fit-out', 6, '::Menu:Stations'),
    section('village', 7, '::Menu:Stations'),

    section('delivery-service-level', 6, undefined, 'fas fa-truck'),

    { name: '::Menu:Training', iconClass: 'fas fa-graduation-cap', order: 7, layout: application },
    section('training-plan-item', 1, '::Menu:Training'),
    section('training-topic', 2, '::Menu:Training'),

    { name: '::Menu:Brands', iconClass: 'fas fa-certificate', order: 8, layout: application },
    ...productKinds.map((kind, index) => documents(kind, index, '::Menu:Brands', 1, policies.products)),
    section('brand', 21, '::Menu:Brands'),
    section('speciality', 22, '::Menu:Brands'),
    section('brand-access-rule', 23, '::Menu:Brands'),
    section('certification-target', 24, '::Menu:Brands'),
    section('product-target', 25, '::Menu:Brands'),
    section('county-title', 26, '::Menu:Brands'),
    section('kpi-target', 9, undefined, 'fas fa-bullseye'),
    section('annual-goal', 9, undefined, 'fas fa-flag'),
    section('publication-rule', 9, undefined, 'fas fa-bullhorn'),

    { path: '/translations', name: '::Menu:Translations', iconClass: 'fas fa-language', order: 10, layout: application, requiredPolicy: policies.translations },
    { path: '/blueprint', name: '::Menu:Blueprint', iconClass: 'fas fa-file-archive', order: 11, layout: application, requiredPolicy: policies.blueprints },
    { path: '/audit-log', name: '::Menu:AuditLog', iconClass: 'fas fa-history', order: 12, layout: application, requiredPolicy: policies.auditLog },
    { path: '/visits', name: '::Menu:CountyVisits', iconClass: 'fas fa-eye', order: 12, layout: application, requiredPolicy: policies.countyVisits },
    { path: '/jobs', name: '::Menu:Jobs', iconClass: 'fas fa-tasks', order: 12, layout: application, requiredPolicy: policies.jobs },
    { path: '/counties/new', name: '::Menu:NewCounty', iconClass: 'fas fa-plus-circle', order: 13, layout: application, requiredPolicy: policies.createCounty },
    { path: '/members', name: '::Menu:Members', iconClass: 'fas fa-users', order: 11.5, layout: application, requiredPolicy: policies.users },
    { path: '/my-counties', name: '::Menu:MyCounties', iconClass: 'fas fa-id-card', order: 17, layout: application },
    { path: '/account/invitation', name: '::People:InvitationTitle', layout: eLayoutType.account, invisible: true },
    { path: '/contractors', name: '::Menu:Contractors', iconClass: 'fas fa-handshake', order: 14, layout: application, requiredPolicy: policies.contractors },
    { path: '/officials', name: '::Menu:Officials', iconClass: 'fas fa-user-tie', order: 15, layout: application, requiredPolicy: policies.regionScopes },
    { path: '/regions', name: '::Menu:Regions', iconClass: 'fas fa-sitemap', order: 15.5, layout: application, requiredPolicy: policies.regions },
    { path: '/integrations', name: '::Menu:Integrations', iconClass: 'fas fa-plug', order: 12.5, layout: application, requiredPolicy: policies.integrations },
    { path: '/trusted-issuers', name: '::Menu:TrustedIssuers', iconClass: 'fas fa-id-badge', order: 16, layout: application, requiredPolicy: policies.trustedIssuers },
  ]);
});
