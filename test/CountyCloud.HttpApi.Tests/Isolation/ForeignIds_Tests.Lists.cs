namespace CountyCloud.HttpApi.Tests.Isolation;

/// <content>What the walk does not get to, by name and with the reason; whatever is not here is red.</content>
public sealed partial class ForeignIds_Tests
{
    /// <summary>Places whose value is refused, or used up, before any row is looked for; mostly as a planted row is not in the state that the step needs.</summary>
    private static readonly HashSet<string> NotLookedUp = new(StringComparer.Ordinal)
    {
        // Name of a list, not of a row.
        "GET api/downloads/list/{list}.xlsx list",

        // Only the hash of a receipt is kept (A_receipt_of_another_county_answers_exactly_as_one_that_nobody_has).
        "GET api/public/{county}/objections/{receipt} receipt",
        "GET api/public/{county}/complaints/{receipt} receipt",
        "POST api/public/{county}/complaints/{receipt}/judgement receipt",

        // Of the person who asks: looked for among their own counties and invitations, which are read without the id.
        "POST api/app/county-visit/start $.countyId",
        "POST api/account/invitation/mine/accept $.sideId",
        "POST api/account/invitation/mine/accept $.id",
        "POST api/account/invitation/mine/decline $.sideId",
        "POST api/account/invitation/mine/decline $.id",
        "POST api/account/membership/leave $.sideId",
        "GET api/app/audit-log ?CountyId",
        "POST api/account/switch-county $.countyId",

        // Refused before: People:DelegateUnknown.
        "POST api/account/role-delegation $.roleId",

        // Refused before: Integration:Expired.
        "POST api/app/integration-account $.trustedIssuerId",

        // Refused before: Traceability:NotAFiledDealer.
        "POST api/app/input-ledger $.content.correctsId",

        // Refused before: Traceability:RetestWithoutReport.
        "POST api/app/quality-test/{id:guid}/retest $.attachmentIds[]",

        // Refused before: Counties:ContractorUnknown.
        "POST api/app/recall $.contractorId",
        "POST api/app/recall $.subProjectId",
        "POST api/app/recall $.attachmentIds[]",
        "POST api/app/complaint/{id:guid}/assign $.contractorId",
        "POST api/app/complaint/{id:guid}/assign $.attachmentIds[]",
        "POST api/app/meeting $.contractorId",
        "POST api/app/meeting/{id:guid}/record $.actions[].contractorId",
        "POST api/app/programme-check/{id:guid}/answer id",
        "POST api/app/programme-check/{id:guid}/answer $.lineId",
        "POST api/app/programme-check/{id:guid}/answer $.content.contractorId",
        "POST api/app/programme-check/{id:guid}/answer $.attachmentIds[]",
        "POST api/app/site-inspection $.contractorId",
        "POST api/app/site-inspection $.content.subProjectId",
        "POST api/app/site-inspection $.findings[].contractorId",
        "POST api/app/site-inspection $.attachmentIds[]",
        "PUT api/app/site-inspection/{id:guid} $.findings[].contractorId",
        "POST api/app/superior-inspection/{id:guid}/record $.findings[].contractorId",
        "POST api/app/violation-case $.contractorId",

        // Refused before: the document that it tells about is not of the kind that is said.
        "POST api/app/disclosure-item $.attachmentIds[]",

        // Refused before: Traceability:SupplyServiceNotOffered.
        "POST api/app/supply-case $.attachmentIds[]",

        // Refused before: Traceability:AlertSwitchedOff.
        "POST api/app/trace-alert $.attachmentIds[]",

        // Refused before: Documents:AttachmentTaken.
        "POST api/app/trace-alert/{id:guid}/assess $.contractorId",
        "POST api/app/trace-alert/{id:guid}/assess $.subProjectId",
        "PUT api/app/trace-site/{id:guid} $.holderId",
        "POST api/app/product-standard/{id:guid}/link $.producers[].subjectId",
        "POST api/app/meeting/{id:guid}/end-action $.actionId",
        "POST api/app/monthly-report/{id:guid}/escalate-issue $.issueId",
        "POST api/app/monthly-report/{id:guid}/solve-issue $.issueId",
        "POST api/app/sub-project/{id:guid}/verify-progress $.nodeId",
        "POST api/app/superior-inspection/{id:guid}/tick $.itemId",

        // Refused before: Trace:ProductUnknown.
        "POST api/app/trace-record/record $.photoId",
        "POST api/app/trace-record/record-many $.steps[].photoId",

        // Refused before: Trace:ReadingCount.
        "POST api/app/trace-record/record-readings $.siteId",

        // Refused before: Traceability:LocationInvalid.
        "POST api/app/trace-site $.attachmentIds[]",

        // Refused before: Traceability:CreditCodeInvalid.
        "POST api/app/trace-subject $.attachmentIds[]",

        // Refused before: Tenders:CreditCodeInvalid.
        "POST api/app/contract $.subProjectIds[]",
        "POST api/app/contract $.attachmentIds[]",
        "POST api/app/tender/{id:guid}/sign $.subProjectIds[]",
        "POST api/app/tender/{id:guid}/sign $.attachmentIds[]",

        // Refused before: Tenders:AmendmentEndsInThePast.
        "POST api/app/contract/{id:guid}/amend $.attachmentIds[]",

        // Refused before: Tenders:WrongState.
        "POST api/app/tender/{id:guid}/publish-notice $.attachmentIds[]",
        "POST api/app/tender/{id:guid}/bid $.attachmentIds[]",
        "POST api/app/tender/{id:guid}/qualify $.bidId",
        "POST api/app/tender/{id:guid}/qualify $.results[].attachmentIds[]",
        "POST api/app/tender/{id:guid}/score $.bidId",
        "POST api/app/tender/{id:guid}/score $.attachmentIds[]",
        "POST api/app/tender/{id:guid}/award $.bidId",
        "POST api/app/tender/{id:guid}/award $.attachmentIds[]",

        // Refused before: Tenders:NotASuperiorTender.
        "POST api/app/tender/{id:guid}/register-result $.attachmentIds[]",

        // Refused before: Counties:WrongState.
        "POST api/app/product-standard/{id:guid}/revise $.attachmentIds[]",
        "POST api/app/complaint/{id:guid}/register $.attachmentIds[]",
        "POST api/app/complaint/{id:guid}/answer $.attachmentIds[]",
        "POST api/app/brand-licence/{id:guid}/renew $.attachmentIds[]",
        "POST api/app/certificate/{id:guid}/renew $.attachmentIds[]",

        // Refused before: Oversight:ComplaintNotAnswered.
        "POST api/app/complaint/{id:guid}/close $.attachmentIds[]",

        // Refused before: Governance:SchemeMissing.
        "POST api/app/acceptance $.nodeId",

        // Refused before: Governance:AcceptanceOutOfTurn.
        "POST api/app/acceptance/{id:guid}/give-opinion $.attachmentIds[]",
        "POST api/app/acceptance/{id:guid}/file $.attachmentIds[]",

        // Refused before: CountyCloud:EntityNotFound.
        "POST api/app/halt-order/{id:guid}/lift $.attachmentIds[]",
        "POST api/app/fund-inspection/{id:guid}/reply $.findingId",
        "POST api/app/fund-inspection/{id:guid}/reply $.attachmentIds[]",
        "POST api/app/objection/{id:guid}/answer $.attachmentIds[]",
        "POST api/app/payment/{id:guid}/verify $.photoIds[]",
        "POST api/app/payment/{id:guid}/pay $.proofIds[]",
        "POST api/app/handover/{id:guid}/check-item $.itemId",

        // Refused before: Counties:ContractorOnly.
        "POST api/app/monthly-plan $.attachmentIds[]",
        "POST api/app/monthly-report $.attachmentIds[]",

        // Refused before: Governance:PlanDoesNotHold.
        "POST api/app/plan-change $.attachmentIds[]",

        // Refused before: Governance:CheckSubject.
        "POST api/app/programme-check $.attachmentIds[]",

        // Refused before: Governance:DeadlinePast.
        "POST api/app/rectification $.attachmentIds[]",

        // Refused before: Governance:RectificationOutOfTurn.
        "POST api/app/rectification/{id:guid}/hand-in-completion $.attachmentIds[]",
        "POST api/app/rectification/{id:guid}/check $.attachmentIds[]",

        // Refused before: Governance:ContractorNotEngaged.
        "PUT api/app/sub-project/{id:guid}/contract $.contractorId",

        // Refused before: Governance:SubProjectOutOfTurn.
        "POST api/app/sub-project/{id:guid}/report-progress $.nodeId",
        "POST api/app/sub-project/{id:guid}/report-progress $.attachmentIds[]",

        // Refused before: Funds:DocumentStepOutOfOrder.
        "PUT api/app/fund-allocation/{id:guid} $.attachmentIds[]",

        // Refused before: Funds:InspectionStepOutOfOrder.
        "POST api/app/fund-inspection/{id:guid}/finding $.contractorId",
        "POST api/app/fund-inspection/{id:guid}/issue $.attachmentIds[]",

        // Refused before: Funds:InstalmentUnknown.
        "POST api/app/fund-receipt $.attachmentIds[]",

        // Refused before: Funds:SubProjectWithoutContractor.
        "POST api/app/payment $.papers[].attachmentId",

        // Refused before: Funds:LineUnknown.
        "POST api/app/reallocation $.attachmentIds[]",
        "PUT api/app/reallocation/{id:guid} $.attachmentIds[]",
        "POST api/app/subsidy $.attachmentIds[]",

        // Refused before: CountyCloud:InvalidInput.
        "PUT api/app/translation $.itemId",

        // Refused before: Brands:FosteredBrandIncomplete.
        "POST api/app/brand-project $.attachmentIds[]",

        // Refused before: Assets:OwnerIsTheCounty.
        "POST api/app/asset $.contractId",
        "POST api/app/asset $.subProjectId",
        "POST api/app/asset $.attachmentIds[]",
        "POST api/app/intellectual-property $.contractId",
        "POST api/app/intellectual-property $.attachmentIds[]",

        // Refused before: Assets:NotAVehicle.
        "POST api/app/asset/{id:guid}/paper $.attachmentIds[]",

        // Refused before: Approvals:OnlyRequesterWithdraws.
        "POST api/app/approval/{id:guid}/withdraw $.attachmentIds[]",

        // A word of the standard or of its vocabulary, answered or refused without a row.
        "GET api/epcis/capture/{captureId} captureId",
        "GET api/epcis/eventTypes/{value} value",
        "GET api/epcis/eventTypes/{value}/events value",
        "GET api/epcis/epcs/{value} value",
        "GET api/epcis/bizSteps/{value} value",
        "GET api/epcis/bizLocations/{value} value",
        "GET api/epcis/readPoints/{value} value",
        "GET api/epcis/dispositions/{value} value",
        "GET api/epcis/queries/{name}/subscriptions name",
        "POST api/epcis/queries/{name}/subscriptions name",
    };
}
