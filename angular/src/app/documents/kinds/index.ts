import { DocumentKind } from '../document-kind';
import { brandLicenceKind, brandProjectKind, certificateKind, visualIdentityKind } from './brands';
import { fundAllocationKind, fundInspectionKind, fundReceiptKind, objectionKind, paymentKind, publicNoticeKind, reallocationKind, subsidyKind, violationCaseKind } from './funds';
import { meetingKind, programmeCheckKind, programmeRecordKind, superiorInspectionKind } from './governance';
import { complaintKind, disclosureItemKind, implementationPlanKind, monthlyPlanKind, monthlyReportKind, planChangeKind, siteInspectionKind } from './plans';
import { acceptanceKind, designSchemeKind, haltOrderKind, rectificationKind, subProjectKind } from './projects';
import { productCatalogueKind, productFigureKind, productKind, productStandardKind } from './products';
import { archiveKind, depositKind, intellectualPropertyKind, invoiceKind, onlineAccountKind } from './registers';
import { inputLedgerKind, traceSiteKind, traceSubjectKind } from './trace-subjects';
import { traceCodeKind } from './trace-codes';
import { traceQualityKinds } from './trace-quality';
import { recallKind } from './trace-recall';
import { supplyCaseKind, supplyItemKind, traceDeviceKind } from './supply';
import { assetKind, contractAmendmentKind, contractKind, handoverKind, tenderKind } from './tenders';

/** Every kind of document that has pages, in the order of the menu. */
export const projectKinds: DocumentKind[] = [
  implementationPlanKind, planChangeKind, subProjectKind, designSchemeKind, monthlyPlanKind, monthlyReportKind, siteInspectionKind, acceptanceKind, rectificationKind, haltOrderKind, superiorInspectionKind, meetingKind, programmeCheckKind, programmeRecordKind,
  tenderKind, contractKind, contractAmendmentKind, assetKind, intellectualPropertyKind, onlineAccountKind, depositKind, handoverKind, disclosureItemKind, complaintKind, archiveKind,
];

export const fundKinds: DocumentKind[] = [paymentKind, invoiceKind, publicNoticeKind, objectionKind, reallocationKind, fundReceiptKind, fundAllocationKind, subsidyKind, fundInspectionKind, violationCaseKind];

/** Subjects, sites, ledgers, codes, tests and alerts of the trace system, in the order of its menu. */
export const traceKinds: DocumentKind[] = [traceCodeKind, ...traceQualityKinds, recallKind, traceSubjectKind, traceSiteKind, inputLedgerKind, supplyItemKind, supplyCaseKind, traceDeviceKind];

/** Products and brands. */
export const productKinds: DocumentKind[] = [productKind, productStandardKind, productCatalogueKind, certificateKind, brandLicenceKind, visualIdentityKind, brandProjectKind, productFigureKind];

export const documentKinds: DocumentKind[] = [...projectKinds, ...fundKinds, ...traceKinds, ...productKinds];

/** Types that share the page of another: acceptances of every level; tasks and approvals of a notice are those of an objection to it. */
const SAME_PAGE: Record<string, string> = { subProjectAcceptance: 'nodeAcceptance', projectAcceptance: 'nodeAcceptance', publicNotice: 'objection' };

/** The kind of an address' segment. */
export function findKind(path: string): DocumentKind | undefined {
  return documentKinds.find(kind => kind.path === path);
}

/** Address of a document by the server's name of its kind; null for kinds without a page. */
export function documentLink(type: string, id: string): unknown[] | null {
  if (type === 'countyVisit') return ['/visits'];

  const kind = documentKinds.find(k => k.type === (SAME_PAGE[type] ?? type));
  return kind ? ['/documents', kind.path, id] : null;
}
