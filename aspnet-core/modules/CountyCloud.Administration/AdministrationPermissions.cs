using CountyCloud.Framework.Permissions;

namespace CountyCloud.Administration;

/// <summary>Permissions of the module. The ABP names are those that the ABP Angular packages ask for.</summary>
public static class AdministrationPermissions
{
    /// <summary>Seeing the audit log of one's own side.</summary>
    public const string AuditLog = "CountyCloud.AuditLog";

    /// <summary>Seeing which officials from above visited the county and what they looked at.</summary>
    public const string CountyVisits = "CountyCloud.CountyVisits";

    /// <summary>Seeing contractors, their people and their engagements (platform's side).</summary>
    public const string Contractors = "CountyCloud.Contractors";

    /// <summary>Making, changing and ending them.</summary>
    public const string ContractorsEdit = "CountyCloud.Contractors.Edit";

    /// <summary>Seeing which contractors are engaged in one's own county.</summary>
    public const string CountyEngagements = "CountyCloud.CountyEngagements";

    /// <summary>Seeing the officials of provinces and prefectures (platform's side).</summary>
    public const string RegionScopes = "CountyCloud.RegionScopes";

    /// <summary>Making, changing and ending them.</summary>
    public const string RegionScopesEdit = "CountyCloud.RegionScopes.Edit";

    /// <summary>Seeing the region tree through time (platform's side).</summary>
    public const string Regions = "CountyCloud.Regions";

    /// <summary>Recording that a county or prefecture comes to lie elsewhere.</summary>
    public const string RegionsMove = "CountyCloud.Regions.Move";

    /// <summary>Letting other systems into one's own county, and shutting them out.</summary>
    public const string Integrations = "CountyCloud.Integrations";

    /// <summary>Which token issuers of provinces are trusted (platform's side).</summary>
    public const string TrustedIssuers = "CountyCloud.TrustedIssuers";

    /// <summary>The same for the provinces under the own office alone: given by the platform to whoever administers a province.</summary>
    public const string ProvinceIssuers = "CountyCloud.ProvinceIssuers";

    /// <summary>Password policy and lockout (platform's side: accounts belong to the platform).</summary>
    public const string PasswordPolicy = "SettingManagement.PasswordPolicy";

    /// <summary>Demanding a second factor of those who sign or administer on one's own side.</summary>
    public const string TwoFactorDemand = "SettingManagement.TwoFactorDemand";

    /// <summary>Roles.</summary>
    public static class Roles
    {
        /// <summary>Seeing roles.</summary>
        public const string Default = "AbpIdentity.Roles";

        /// <summary>Making roles.</summary>
        public const string Create = "AbpIdentity.Roles.Create";

        /// <summary>Changing roles.</summary>
        public const string Update = "AbpIdentity.Roles.Update";

        /// <summary>Deleting roles.</summary>
        public const string Delete = "AbpIdentity.Roles.Delete";

        /// <summary>Granting permissions to roles.</summary>
        public const string ManagePermissions = "AbpIdentity.Roles.ManagePermissions";
    }

    /// <summary>Accounts and memberships.</summary>
    public static class Users
    {
        /// <summary>Seeing people.</summary>
        public const string Default = "AbpIdentity.Users";

        /// <summary>Adding people.</summary>
        public const string Create = "AbpIdentity.Users.Create";

        /// <summary>Changing people's data.</summary>
        public const string Update = "AbpIdentity.Users.Update";

        /// <summary>Giving and taking roles.</summary>
        public const string ManageRoles = "AbpIdentity.Users.Update.ManageRoles";

        /// <summary>Removing people.</summary>
        public const string Delete = "AbpIdentity.Users.Delete";

        /// <summary>Granting permissions to single people.</summary>
        public const string ManagePermissions = "AbpIdentity.Users.ManagePermissions";
    }

    /// <summary>Counties, on the platform's side.</summary>
    public static class Tenants
    {
        /// <summary>Seeing counties.</summary>
        public const string Default = "AbpTenantManagement.Tenants";

        /// <summary>Opening counties.</summary>
        public const string Create = "AbpTenantManagement.Tenants.Create";

        /// <summary>Changing counties.</summary>
        public const string Update = "AbpTenantManagement.Tenants.Update";

        /// <summary>Closing counties.</summary>
        public const string Delete = "AbpTenantManagement.Tenants.Delete";

        /// <summary>Switching a county's features.</summary>
        public const string ManageFeatures = "AbpTenantManagement.Tenants.ManageFeatures";
    }

    /// <summary>Features of the platform itself.</summary>
    public const string ManageHostFeatures = "FeatureManagement.ManageHostFeatures";

    /// <summary>Mail server settings.</summary>
    public const string Emailing = "SettingManagement.Emailing";

    /// <summary>Sending a test mail.</summary>
    public const string EmailingTest = "SettingManagement.Emailing.Test";

    /// <summary>Time zone setting.</summary>
    public const string TimeZone = "SettingManagement.TimeZone";
}

/// <summary>Defines the module's permissions.</summary>
public sealed class AdministrationPermissionDefinitionProvider : IPermissionDefinitionProvider
{
    /// <inheritdoc />
    public void Define(PermissionDefinitionContext context)
    {
        var identity = context.AddGroup("AbpIdentity", "AbpIdentity::Permission:IdentityManagement");
        var roles = identity.AddPermission(AdministrationPermissions.Roles.Default, "AbpIdentity::Permission:RoleManagement", MultiTenancySides.Both);
        roles.AddChild(AdministrationPermissions.Roles.Create, "AbpIdentity::Permission:Create");
        roles.AddChild(AdministrationPermissions.Roles.Update, "AbpIdentity::Permission:Edit");
        roles.AddChild(AdministrationPermissions.Roles.Delete, "AbpIdentity::Permission:Delete");
        roles.AddChild(AdministrationPermissions.Roles.ManagePermissions, "AbpIdentity::Permission:ChangePermissions");
        var users = identity.AddPermission(AdministrationPermissions.Users.Default, "AbpIdentity::Permission:UserManagement", MultiTenancySides.Both);
        users.AddChild(AdministrationPermissions.Users.Create, "AbpIdentity::Permission:Create");
        users.AddChild(AdministrationPermissions.Users.Update, "AbpIdentity::Permission:Edit")
            .AddChild(AdministrationPermissions.Users.ManageRoles, "AbpIdentity::Permission:ManageRoles");
        users.AddChild(AdministrationPermissions.Users.Delete, "AbpIdentity::Permission:Delete");
        users.AddChild(AdministrationPermissions.Users.ManagePermissions, "AbpIdentity::Permission:ChangePermissions");

        var tenants = context.AddGroup("AbpTenantManagement", "AbpTenantManagement::Permission:TenantManagement")
            .AddPermission(AdministrationPermissions.Tenants.Default, "AbpTenantManagement::Permission:TenantManagement", MultiTenancySides.Host);
        tenants.AddChild(AdministrationPermissions.Tenants.Create, "AbpTenantManagement::Permission:Create");
        tenants.AddChild(AdministrationPermissions.Tenants.Update, "AbpTenantManagement::Permission:Edit");
        tenants.AddChild(AdministrationPermissions.Tenants.Delete, "AbpTenantManagement::Permission:Delete");
        tenants.AddChild(AdministrationPermissions.Tenants.ManageFeatures, "AbpTenantManagement::Permission:ManageFeatures");

        context.AddGroup("FeatureManagement", "AbpFeatureManagement::Permission:FeatureManagement")
            .AddPermission(AdministrationPermissions.ManageHostFeatures, "AbpFeatureManagement::Permission:FeatureManagement.ManageHostFeatures", MultiTenancySides.Host);

        // The mail server belongs to the platform: a county's official must not point it at another machine.
        var settings = context.AddGroup("SettingManagement", "AbpSettingManagement::Permission:SettingManagement");
        settings.AddPermission(AdministrationPermissions.Emailing, "AbpSettingManagement::Permission:Emailing", MultiTenancySides.Host)
            .AddChild(AdministrationPermissions.EmailingTest, "AbpSettingManagement::Permission:EmailingTest");
        settings.AddPermission(AdministrationPermissions.PasswordPolicy, "CountyCloud::Permission:PasswordPolicy", MultiTenancySides.Host);
        settings.AddPermission(AdministrationPermissions.TwoFactorDemand, "CountyCloud::Permission:TwoFactorDemand", MultiTenancySides.Both);
        settings.AddPermission(AdministrationPermissions.TimeZone, "AbpSettingManagement::Permission:TimeZone", MultiTenancySides.Both);

        var administration = context.AddGroup("CountyCloud.Administration", "CountyCloud::Permission:Administration");
        administration.AddPermission(AdministrationPermissions.AuditLog, "CountyCloud::Permission:AuditLog", MultiTenancySides.Both);
        administration.AddPermission(AdministrationPermissions.CountyVisits, "CountyCloud::Permission:CountyVisits", MultiTenancySides.Tenant);
        administration.AddPermission(AdministrationPermissions.CountyEngagements, "CountyCloud::Permission:CountyEngagements", MultiTenancySides.Tenant);
        administration.AddPermission(AdministrationPermissions.Integrations, "CountyCloud::Permission:Integrations", MultiTenancySides.Tenant);
        administration.AddPermission(AdministrationPermissions.TrustedIssuers, "CountyCloud::Permission:TrustedIssuers", MultiTenancySides.Host);
        administration.AddPermission(AdministrationPermissions.ProvinceIssuers, "CountyCloud::Permission:ProvinceIssuers", MultiTenancySides.Host);
        administration.AddPermission(AdministrationPermissions.Contractors, "CountyCloud::Permission:Contractors", MultiTenancySides.Host)
            .AddChild(AdministrationPermissions.ContractorsEdit, "CountyCloud::Permission:Contractors.Edit");
        administration.AddPermission(AdministrationPermissions.RegionScopes, "CountyCloud::Permission:RegionScopes", MultiTenancySides.Host)
            .AddChild(AdministrationPermissions.RegionScopesEdit, "CountyCloud::Permission:RegionScopes.Edit");
        administration.AddPermission(AdministrationPermissions.Regions, "CountyCloud::Permission:Regions", MultiTenancySides.Host)
            .AddChild(AdministrationPermissions.RegionsMove, "CountyCloud::Permission:Regions.Move");
    }
}
