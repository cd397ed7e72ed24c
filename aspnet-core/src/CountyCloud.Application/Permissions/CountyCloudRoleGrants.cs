using CountyCloud.Administration;
using CountyCloud.Administration.Identity;

namespace CountyCloud.Permissions;

/// <summary>
/// What the roles of a county may do with its configuration when they are first made: who runs the programme edits, who decides, pays
/// or audits reads, who stands at a station sees the home page.
/// </summary>
public sealed class CountyCloudRoleGrants : IDefaultRoleGrants
{
    private static readonly string[] Home = [CountyCloudPermissions.CountyHome];

    private static readonly string[] SeeTrace = [CountyCloudPermissions.Trace, CountyCloudPermissions.Products];

    private static readonly string[] Read = [.. Home, CountyCloudPermissions.Configuration, CountyCloudPermissions.Budget, CountyCloudPermissions.Projects, CountyCloudPermissions.Supply, .. SeeTrace];

    /// <inheritdoc />
    public IEnumerable<string> GrantsOf(string roleName) => roleName switch
    {
        CountyRoles.ProgrammeOffice or "CompetentDepartment" =>
        [
            .. Read, CountyCloudPermissions.Ledger, CountyCloudPermissions.ConfigurationEdit, CountyCloudPermissions.BudgetEdit, CountyCloudPermissions.Blueprints,
            CountyCloudPermissions.BlueprintsExport, CountyCloudPermissions.BlueprintsImport, CountyCloudPermissions.Translations, CountyCloudPermissions.TranslationsEdit,
            CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.Tenders, CountyCloudPermissions.Disclosure,
            CountyCloudPermissions.Jobs, CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.ProductsManage,
            CountyCloudPermissions.BrandsManage, CountyCloudPermissions.SupplyManage, AdministrationPermissions.Integrations,
        ],
        "CountyGovernmentApprover" or "ProgrammeOwner" => [.. Read, CountyCloudPermissions.Ledger, CountyCloudPermissions.Blueprints, CountyCloudPermissions.BlueprintsExport, CountyCloudPermissions.ProjectsHalt],
        CountyRoles.LeadingGroup or CountyRoles.LeadingGroupHead or CountyRoles.CountyLeaderInCharge =>
            [.. Read, CountyCloudPermissions.Ledger, CountyCloudPermissions.Blueprints, CountyCloudPermissions.BlueprintsExport],
        CountyRoles.FinanceBureau => [.. Read, CountyCloudPermissions.BudgetEdit, CountyCloudPermissions.FundsPay, CountyCloudPermissions.Ledger, CountyCloudPermissions.LedgerVerify],
        CountyRoles.Auditor or "OversightDepartment" or "Supervisor" => [.. Read, CountyCloudPermissions.FundsInspect, CountyCloudPermissions.Ledger, CountyCloudPermissions.LedgerVerify, CountyCloudPermissions.Blueprints, CountyCloudPermissions.BlueprintsExport],
        CountyRoles.Contractor or "ContractorManager" or "ContractorFinance" => [.. Read, CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ContractorWorkspace, CountyCloudPermissions.TraceRecord],
        "TenderCentre" => [.. Read, CountyCloudPermissions.Tenders],
        "ContractorStaff" => [.. Home, CountyCloudPermissions.Configuration, CountyCloudPermissions.Projects, CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ContractorWorkspace],
        "DepartmentMember" or "JointInspector" or "Statistician" or "AcceptanceTeam" or "Expert" => Read,
        "MarketRegulator" => [.. Read, CountyCloudPermissions.TraceSupervise],
        CountyRoles.TownshipGovernment or "StationOperator" or "LogisticsOperator" or "VillageWorkTeam" => [.. Home, CountyCloudPermissions.Configuration, .. SeeTrace, CountyCloudPermissions.TraceRecord],
        CountyRoles.TraceParticipant => [.. Home, .. SeeTrace, CountyCloudPermissions.TraceRecord],
        HostRoles.CountyVisitor => [.. Read, CountyCloudPermissions.Ledger],
        HostRoles.ProvincialOverseer => [CountyCloudPermissions.ProvinceOverview],
        _ => Home,
    };
}
