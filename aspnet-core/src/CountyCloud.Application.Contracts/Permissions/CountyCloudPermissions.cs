namespace CountyCloud.Permissions;

/// <summary>Names of the product's permissions.</summary>
public static class CountyCloudPermissions
{
    /// <summary>Group.</summary>
    public const string Group = "CountyCloud";

    /// <summary>The county's home page.</summary>
    public const string CountyHome = "CountyCloud.CountyHome";

    /// <summary>See the county's configuration.</summary>
    public const string Configuration = "CountyCloud.Configuration";

    /// <summary>Change the county's configuration.</summary>
    public const string ConfigurationEdit = "CountyCloud.Configuration.Edit";

    /// <summary>See the budget, sources and instalments.</summary>
    public const string Budget = "CountyCloud.Budget";

    /// <summary>Change the budget, sources and instalments.</summary>
    public const string BudgetEdit = "CountyCloud.Budget.Edit";

    /// <summary>See the ledger.</summary>
    public const string Ledger = "CountyCloud.Ledger";

    /// <summary>Verify the ledger.</summary>
    public const string LedgerVerify = "CountyCloud.Ledger.Verify";

    /// <summary>The county as a blueprint.</summary>
    public const string Blueprints = "CountyCloud.Blueprints";

    /// <summary>Export the blueprint.</summary>
    public const string BlueprintsExport = "CountyCloud.Blueprints.Export";

    /// <summary>Import a blueprint.</summary>
    public const string BlueprintsImport = "CountyCloud.Blueprints.Import";

    /// <summary>See what is translated and what is missing.</summary>
    public const string Translations = "CountyCloud.Translations";

    /// <summary>Translate and confirm.</summary>
    public const string TranslationsEdit = "CountyCloud.Translations.Edit";

    /// <summary>See the programme's documents: plans, sub-projects, reports, inspections, acceptances, payments and their approvals. A contractor's people see their own.</summary>
    public const string Projects = "CountyCloud.Projects";

    /// <summary>Hand in what a contractor hands in: plans, schemes, reports, self-checks, payment requests.</summary>
    public const string ProjectsSubmit = "CountyCloud.Projects.Submit";

    /// <summary>Run the programme: sub-projects, inspections, acceptance, notices, meetings, opinions.</summary>
    public const string ProjectsManage = "CountyCloud.Projects.Manage";

    /// <summary>Halt a sub-project and lift the halt (M73: the county government).</summary>
    public const string ProjectsHalt = "CountyCloud.Projects.Halt";

    /// <summary>Record money received, pay, recover.</summary>
    public const string FundsPay = "CountyCloud.Projects.Pay";

    /// <summary>Audit and inspect funds: findings and cases.</summary>
    public const string FundsInspect = "CountyCloud.Projects.Inspect";

    /// <summary>Keep tenders and contracts.</summary>
    public const string Tenders = "CountyCloud.Projects.Tenders";

    /// <summary>Publish and withdraw items of disclosure.</summary>
    public const string Disclosure = "CountyCloud.Projects.Disclosure";

    /// <summary>The contractor's workspace over its counties.</summary>
    public const string ContractorWorkspace = "CountyCloud.ContractorWorkspace";

    /// <summary>The counties of a region side by side (host side).</summary>
    public const string ProvinceOverview = "CountyCloud.ProvinceOverview";

    /// <summary>The platform's state (host side).</summary>
    public const string PlatformOverview = "CountyCloud.PlatformOverview";

    /// <summary>Counties of the platform (host side).</summary>
    public const string Counties = "CountyCloud.Counties";

    /// <summary>Create a county (host side).</summary>
    public const string CountiesCreate = "CountyCloud.Counties.Create";

    /// <summary>See the background work of one's county or of the platform.</summary>
    public const string Jobs = "CountyCloud.Jobs";

    /// <summary>Start, retry and discard background work.</summary>
    public const string JobsManage = "CountyCloud.Jobs.Manage";

    /// <summary>See lots, events, subjects, codes and recalls of the trace system.</summary>
    public const string Trace = "CountyCloud.Trace";

    /// <summary>Record what happens to goods: producers, processors, stores, sellers, stations.</summary>
    public const string TraceRecord = "CountyCloud.Trace.Record";

    /// <summary>File subjects and sites, issue codes, register tests, run alerts and recalls.</summary>
    public const string TraceManage = "CountyCloud.Trace.Manage";

    /// <summary>Supervise: ledgers of input dealers, emergency search, coverage, checks of goods in circulation (market regulator).</summary>
    public const string TraceSupervise = "CountyCloud.Trace.Supervise";

    /// <summary>See the supply-chain register: goods, suppliers, prices and stock (TRACE-29).</summary>
    public const string Supply = "CountyCloud.Trace.Supply";

    /// <summary>Keep the supply-chain register, and take on, deliver and decline supply-chain services (TRACE-29, TRACE-30).</summary>
    public const string SupplyManage = "CountyCloud.Trace.SupplyManage";

    /// <summary>See the product library, standards, catalogues, brands, licences and certificates.</summary>
    public const string Products = "CountyCloud.Products";

    /// <summary>Keep the product library, standards and catalogues.</summary>
    public const string ProductsManage = "CountyCloud.Products.Manage";

    /// <summary>Keep brands: licences, certificates, inspections, brand work.</summary>
    public const string BrandsManage = "CountyCloud.Products.Brands";
}
