namespace CountyCloud.Documents;

/// <summary>Kinds of documents that the programme keeps: approvals, tasks, attachments and the ledger refer to a document by its type and id.</summary>
public enum DocumentType
{
    /// <summary>Implementation plan or stage plan (F-01, W-01).</summary>
    ImplementationPlan,

    /// <summary>Plan change request (F-02, W-01).</summary>
    PlanChange,

    /// <summary>Monthly implementation plan (F-03, W-02).</summary>
    MonthlyPlan,

    /// <summary>Monthly project report (F-05, W-02).</summary>
    MonthlyReport,

    /// <summary>Monthly supervision form of the site check (F-04, W-02).</summary>
    SiteInspection,

    /// <summary>Design scheme of a sub-project with its budget (F-06, W-03).</summary>
    DesignScheme,

    /// <summary>Sub-project (W-03).</summary>
    SubProject,

    /// <summary>Acceptance of a node (F-08, W-04).</summary>
    NodeAcceptance,

    /// <summary>Acceptance of a sub-project (W-04).</summary>
    SubProjectAcceptance,

    /// <summary>Acceptance of the whole project (W-05).</summary>
    ProjectAcceptance,

    /// <summary>Rectification (F-09, W-06).</summary>
    Rectification,

    /// <summary>Halt of a sub-project (W-07).</summary>
    HaltOrder,

    /// <summary>Payment (F-15 to F-17, W-08, W-10).</summary>
    Payment,

    /// <summary>Public notice of a payment (F-18, W-09).</summary>
    PublicNotice,

    /// <summary>Instalment or matching money received (W-11).</summary>
    FundReceipt,

    /// <summary>Allocation of received money to the budget (W-11).</summary>
    FundAllocation,

    /// <summary>Reallocation between main items, or a change of use (F-19, F-20, W-12).</summary>
    Reallocation,

    /// <summary>Case of misuse, false papers or bad quality (W-13).</summary>
    ViolationCase,

    /// <summary>Audit or inspection of funds (F-23, W-14).</summary>
    FundInspection,

    /// <summary>Subsidy (W-15).</summary>
    Subsidy,

    /// <summary>Tender (F-25, W-16).</summary>
    Tender,

    /// <summary>Contract that followed a tender (W-16).</summary>
    Contract,

    /// <summary>Published item (W-38).</summary>
    DisclosureItem,

    /// <summary>Complaint or report of a citizen (F-55, W-39).</summary>
    Complaint,

    /// <summary>Handover at the contract's end (F-52, W-40).</summary>
    Handover,

    /// <summary>Meeting of the leading group or joint meeting (F-11, W-43).</summary>
    Meeting,

    /// <summary>Supervision report to the leading group, or inspection by a superior body (F-10, W-05, W-43).</summary>
    SuperiorInspection,

    /// <summary>Record of the programme without a flow of its own: survey, advice, publicity, policy, archive item (F-12, F-53).</summary>
    ProgrammeRecord,

    /// <summary>Asset of the register (F-22).</summary>
    Asset,

    /// <summary>Right or original of the register (ASSET-10).</summary>
    IntellectualProperty,

    /// <summary>Check of the programme by the county itself: targets, closing of a phase, self-check (GOV-29, GOV-49, DATA-05).</summary>
    ProgrammeCheck,

    /// <summary>Test of a lot (F-39, W-28).</summary>
    QualityTest,

    /// <summary>Alert of the trace system (W-28).</summary>
    TraceAlert,
    /// <summary>Event of the trace system, with its photo (F-38).</summary>
    TraceEvent,
    /// <summary>Trace subject (F-37, W-26).</summary>
    TraceSubject,

    /// <summary>Site of the chain: plot, pen, store, shop (W-26).</summary>
    TraceSite,

    /// <summary>Entry of an input dealer's ledger (TRACE-17).</summary>
    InputLedgerEntry,
    /// <summary>Product of the library (PROD-01).</summary>
    Product,

    /// <summary>Product standard (PROD-04).</summary>
    ProductStandard,

    /// <summary>Catalogue drawn from the product library (F-43, PROD-02).</summary>
    ProductCatalogue,

    /// <summary>Certificate of a product or company (F-42, W-30).</summary>
    Certificate,

    /// <summary>Licence to print a public brand (F-41, W-29).</summary>
    BrandLicence,

    /// <summary>Version of a brand's visual identity (F-41, BRAND-04).</summary>
    VisualIdentity,

    /// <summary>Piece of brand or product work (BRAND-07 and others).</summary>
    BrandProject,
    /// <summary>Supplementary agreement that changes a running contract (W-16).</summary>
    ContractAmendment,

    /// <summary>Recall of goods, or the drill of one (F-40, W-28).</summary>
    Recall,

    /// <summary>Goods of the supply-chain register (TRACE-29).</summary>
    SupplyItem,

    /// <summary>Case of a supply-chain service to a producer (TRACE-30).</summary>
    SupplyCase,

    /// <summary>Device or system of the trace chain (TRACE-21, TRACE-23).</summary>
    TraceDevice,

    /// <summary>A visit of an official from above; its page is the list of visits.</summary>
    CountyVisit,
}
