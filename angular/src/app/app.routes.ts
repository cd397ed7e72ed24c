import { Routes } from '@angular/router';
import { authGuard, permissionGuard } from '@abp/ng.core';
import { policies } from './route.provider';

const guarded = [authGuard, permissionGuard];

/** Pages of the administration. */
export const APP_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: '::Menu:Home',
    canActivate: [authGuard],
    loadComponent: () => import('./home/home-page').then(m => m.HomePage),
  },
  {
    path: 'budget',
    title: '::Menu:Budget',
    canActivate: guarded,
    data: { requiredPolicy: policies.budget },
    loadComponent: () => import('./budget/budget-page').then(m => m.BudgetPage),
  },
  {
    path: 'funds/ledger',
    title: '::Menu:Ledger',
    canActivate: guarded,
    data: { requiredPolicy: policies.ledger },
    loadComponent: () => import('./funds/ledger-page').then(m => m.LedgerPage),
  },
  {
    path: 'programme-report',
    title: '::Menu:ProgrammeReport',
    canActivate: guarded,
    data: { requiredPolicy: policies.projects },
    loadComponent: () => import('./reports/programme-report-page').then(m => m.ProgrammeReportPage),
  },
  {
    path: 'configuration/:section',
    title: '::Menu:Configuration',
    canActivate: guarded,
    // The money sections hang on the budget's permission, the others on the configuration's; the server tells them apart.
    data: { requiredPolicy: `${policies.configuration} || ${policies.budget}` },
    loadComponent: () => import('./configuration/section-page').then(m => m.SectionPage),
  },
  {
    path: 'county-profile',
    title: '::Menu:CountyProfile',
    canActivate: guarded,
    data: { requiredPolicy: policies.configuration },
    loadComponent: () => import('./configuration/county-profile-page').then(m => m.CountyProfilePage),
  },
  {
    path: 'blueprint',
    title: '::Menu:Blueprint',
    canActivate: guarded,
    data: { requiredPolicy: policies.blueprints },
    loadComponent: () => import('./blueprint/blueprint-page').then(m => m.BlueprintPage),
  },
  {
    path: 'translations',
    title: '::Menu:Translations',
    canActivate: guarded,
    data: { requiredPolicy: policies.translations },
    loadComponent: () => import('./translations/translations-page').then(m => m.TranslationsPage),
  },
  {
    path: 'audit-log',
    title: '::Menu:AuditLog',
    canActivate: guarded,
    data: { requiredPolicy: policies.auditLog },
    loadComponent: () => import('./audit-log/audit-log-page').then(m => m.AuditLogPage),
  },
  {
    path: 'jobs',
    title: '::Menu:Jobs',
    canActivate: guarded,
    data: { requiredPolicy: policies.jobs },
    loadComponent: () => import('./jobs/jobs-page').then(m => m.JobsPage),
  },
  {
    path: 'counties/new',
    title: '::Menu:NewCounty',
    canActivate: guarded,
    data: { requiredPolicy: policies.createCounty },
    loadComponent: () => import('./counties/new-county-page').then(m => m.NewCountyPage),
  },
  {
    path: 'tasks',
    title: '::Menu:MyTasks',
    canActivate: [authGuard],
    loadComponent: () => import('./tasks/my-tasks-page').then(m => m.MyTasksPage),
  },
  {
    path: 'calendar',
    title: '::Menu:Calendar',
    canActivate: guarded,
    data: { requiredPolicy: policies.projects },
    loadComponent: () => import('./tasks/calendar-page').then(m => m.CalendarPage),
  },
  {
    path: 'approvals',
    title: '::Menu:Approvals',
    canActivate: guarded,
    data: { requiredPolicy: policies.projects },
    loadComponent: () => import('./approvals/approvals-page').then(m => m.ApprovalsPage),
  },
  {
    path: 'documents/:kind',
    title: '::Menu:Documents',
    canActivate: guarded,
    data: { requiredPolicy: policies.projects },
    loadComponent: () => import('./documents/document-list-page').then(m => m.DocumentListPage),
  },
  {
    path: 'documents/:kind/:id',
    title: '::Menu:Documents',
    canActivate: guarded,
    data: { requiredPolicy: policies.projects },
    loadComponent: () => import('./documents/document-page').then(m => m.DocumentPage),
  },
  {
    path: 'contractors',
    title: '::Menu:Contractors',
    canActivate: guarded,
    data: { requiredPolicy: policies.contractors },
    loadComponent: () => import('./contractors/contractors-page').then(m => m.ContractorsPage),
  },
  {
    path: 'contractors/:id',
    title: '::Menu:Contractor',
    canActivate: guarded,
    data: { requiredPolicy: policies.contractors },
    loadComponent: () => import('./contractors/contractor-page').then(m => m.ContractorPage),
  },
  {
    path: 'engaged-contractors',
    title: '::Menu:CountyEngagements',
    canActivate: guarded,
    data: { requiredPolicy: policies.countyEngagements },
    loadComponent: () => import('./contractors/county-engagements-page').then(m => m.CountyEngagementsPage),
  },
  {
    path: 'officials',
    title: '::Menu:Officials',
    canActivate: guarded,
    data: { requiredPolicy: policies.regionScopes },
    loadComponent: () => import('./officials/officials-page').then(m => m.OfficialsPage),
  },
  { path: 'switching', loadComponent: () => import('./shared/empty-route').then(m => m.EmptyRoute) },
  {
    path: 'account',
    loadChildren: () =>
      import('@abp/ng.account').then(m => m.createRoutes({ redirectUrl: '/', isPersonalSettingsChangedConfirmationActive: false })),
  },
  { path: 'identity', loadChildren: () => import('./identity/identity.routes').then(m => m.identityRoutes()) },
  { path: 'tenant-management', loadChildren: () => import('@abp/ng.tenant-management').then(m => m.createRoutes()) },
  { path: 'setting-management', loadChildren: () => import('@abp/ng.setting-management').then(m => m.createRoutes()) },
  { path: '**', redirectTo: '' },
];
