using CountyCloud.Framework.Permissions;

namespace CountyCloud.Permissions;

/// <summary>Defines the product's permissions.</summary>
public sealed class CountyCloudPermissionDefinitionProvider : IPermissionDefinitionProvider
{
    /// <inheritdoc />
    public void Define(PermissionDefinitionContext context)
    {
        var group = context.AddGroup(CountyCloudPermissions.Group, "CountyCloud::Permission:CountyCloud");
        Add(group, CountyCloudPermissions.CountyHome, MultiTenancySides.Tenant);
        Add(group, CountyCloudPermissions.Configuration, MultiTenancySides.Tenant).Child(CountyCloudPermissions.ConfigurationEdit);
        Add(group, CountyCloudPermissions.Budget, MultiTenancySides.Tenant).Child(CountyCloudPermissions.BudgetEdit);
        Add(group, CountyCloudPermissions.Ledger, MultiTenancySides.Tenant).Child(CountyCloudPermissions.LedgerVerify);
        Add(group, CountyCloudPermissions.Blueprints, MultiTenancySides.Tenant)
            .Child(CountyCloudPermissions.BlueprintsExport).Child(CountyCloudPermissions.BlueprintsImport);
        Add(group, CountyCloudPermissions.Translations, MultiTenancySides.Tenant).Child(CountyCloudPermissions.TranslationsEdit);
        Add(group, CountyCloudPermissions.Projects, MultiTenancySides.Tenant)
            .Child(CountyCloudPermissions.ProjectsSubmit).Child(CountyCloudPermissions.ProjectsManage).Child(CountyCloudPermissions.ProjectsHalt)
            .Child(CountyCloudPermissions.FundsPay).Child(CountyCloudPermissions.FundsInspect).Child(CountyCloudPermissions.Tenders).Child(CountyCloudPermissions.Disclosure);
        Add(group, CountyCloudPermissions.Trace, MultiTenancySides.Tenant)
            .Child(CountyCloudPermissions.TraceRecord).Child(CountyCloudPermissions.TraceManage).Child(CountyCloudPermissions.TraceSupervise)
            .Child(CountyCloudPermissions.Supply).Child(CountyCloudPermissions.SupplyManage);
        Add(group, CountyCloudPermissions.Products, MultiTenancySides.Tenant).Child(CountyCloudPermissions.ProductsManage).Child(CountyCloudPermissions.BrandsManage);
        Add(group, CountyCloudPermissions.ContractorWorkspace, MultiTenancySides.Tenant);
        Add(group, CountyCloudPermissions.ProvinceOverview, MultiTenancySides.Host);
        Add(group, CountyCloudPermissions.PlatformOverview, MultiTenancySides.Host);
        Add(group, CountyCloudPermissions.Counties, MultiTenancySides.Host).Child(CountyCloudPermissions.CountiesCreate);
        Add(group, CountyCloudPermissions.Jobs, MultiTenancySides.Both).Child(CountyCloudPermissions.JobsManage);
    }

    private static Node Add(PermissionGroupDefinition group, string name, MultiTenancySides side) => new(group.AddPermission(name, KeyOf(name), side));

    private static string KeyOf(string name) => "CountyCloud::Permission:" + name;

    private sealed record Node(PermissionDefinition Permission)
    {
        public Node Child(string name)
        {
            Permission.AddChild(name, KeyOf(name));
            return this;
        }
    }
}
