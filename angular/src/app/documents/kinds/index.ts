import { DocumentKind } from '../document-kind';
import { fundAllocationKind, fundInspectionKind, fundReceiptKind, objectionKind, paymentKind, publicNoticeKind, reallocationKind, subsidyKind, violationCaseKind } from './funds';
import { meetingKind, programmeCheckKind, programmeRecordKind, superiorInspectionKind } from './governance';
import { complaintKind, disclosureItemKind, implementationPlanKind, monthlyPlanKind, monthlyReportKind, planChangeKind, siteInspectionKind } from './plans';
import { acceptanceKind, designSchemeKind, haltOrderKind, rectificationKind, subProjectKind } from './projects';
import { archiveKind, depositKind, intellectualPropertyKind, invoiceKind, onlineAccountKind } from './registers';
import { assetKind, contractAmendmentKind, contractKind, handoverKind, tenderKind } from './tenders';

/** Every kind of document that has pages, in the order of the menu. */
export const projectKinds: DocumentKind[] = [
  implementationPlanKind, planChangeKind, subProjectKind, designSchemeKind, monthlyPlanKind, monthlyReportKind, siteInspectionKind, acceptanceKind, rectificationKind, haltOrderKind, superiorInspectionKind, meetingKind, programmeCheckKind, programmeRecordKind,
  tenderKind, contractKind, contractAmendmentKind, assetKind, intellectualPropertyKind, onlineAccountKind, depositKind, handoverKind, disclosureItemKind, complaintKind, archiveKind,
];

export const fundKinds: DocumentKind[] = [paymentKind, invoiceKind, publicNoticeKind, objectionKind, reallocationKind, fundReceiptKind, fundAllocationKind, subsidyKind, fundInspectionKind, violationCaseKind];

export const documentKinds: DocumentKind[] = [...projectKinds, ...fundKinds];

/** Types that share the page of another: acceptances of every level; tasks and approvals of a notice are those of an objection to it. */
const SAME_PAGE: Record<string, string> = { subProjectAcceptance: 'nodeAcceptance', projectAcceptance: 'nodeAcceptance', publicNotice: 'objection' };

/** The kind of an address' segment. */
export function findKind(path: string): DocumentKind | undefined {
  return documentKinds.find(kind => kind.path === path);
}

/** Address of a document by the server's name of its kind; null for kinds without a page. */
export function documentLink(type: string, id: string): unknown[] | null {
  const kind = documentKinds.find(k => k.type === (SAME_PAGE[type] ?? type));
  return kind ? ['/documents', kind.path, id] : null;
}
