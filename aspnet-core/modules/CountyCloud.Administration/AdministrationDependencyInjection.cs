using CountyCloud.Administration.Account;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Auditing;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Configuration;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Features;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Integration;
using CountyCloud.Administration.Keys;
using CountyCloud.Administration.Mailing;
using CountyCloud.Administration.People;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Settings;
using CountyCloud.Administration.Tenants;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Administration;

/// <summary>Registers the module.</summary>
public static class AdministrationDependencyInjection
{
    private static readonly Type[] Controllers =
    [
        typeof(AccountController), typeof(ProfileController), typeof(ApplicationConfigurationController), typeof(RoleController), typeof(UserController),
        typeof(PermissionManagementController), typeof(FeatureManagementController), typeof(SettingManagementController), typeof(TenantController),
        typeof(TenantLookupController), typeof(AuditLogController), typeof(ContractorController), typeof(ContractorEngagementController),
        typeof(CountyEngagementController), typeof(RegionScopeController), typeof(RegionMoveController), typeof(CountyVisitController), typeof(IntegrationAccountController), typeof(TrustedIssuerController),
        typeof(SessionController), typeof(TwoFactorController), typeof(AccountSecurityController),
        typeof(InvitationController), typeof(InvitationAnswerController), typeof(MemberController), typeof(OwnMembershipController), typeof(RoleDelegationController),
    ];

    /// <summary>
    /// Everything that ABP's Angular packages call, the session cookie, and the services that seed accounts and roles. The host
    /// registers its context as <see cref="CountyCloudDbContextBase"/>.
    /// </summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCountyCloudAssembly(typeof(AdministrationDependencyInjection).Assembly);
        AddTexts(services);
        AddIdentity(services, configuration);
        services.AddSingleton<TenantCache>();
        services.AddScoped<ITenantStore, TenantStore>();
        services.AddScoped<TenantManager>();
        services.AddSingleton<GrantCache>();
        services.AddSingleton<ISaveChangesInterceptor, ForgetGrantsInterceptor>();
        services.AddScoped<PermissionStore>();
        services.AddScoped<PermissionChecker>();
        services.AddScoped<IPermissionChecker>(sp => sp.GetRequiredService<PermissionChecker>());
        services.AddScoped<PrivilegeGuard>();
        services.AddScoped<SettingStore>();
        services.AddScoped<ISettingProvider>(sp => sp.GetRequiredService<SettingStore>());
        services.AddScoped<FeatureStore>();
        services.AddScoped<IFeatureChecker>(sp => sp.GetRequiredService<FeatureStore>());
        services.AddScoped<PasswordPolicyStore>();
        services.AddScoped<MembershipDirectory>();
        services.AddScoped<RoleHolders>();
        services.AddScoped<MemberRoles>();
        services.AddScoped<MailRecipients>();

        // People across counties.
        services.AddScoped<AdminAddress>();
        services.AddScoped<Administrators>();
        services.AddScoped<InvitationManager>();
        services.AddScoped<MembershipManager>();
        services.AddScoped<DelegationManager>();

        services.AddScoped<EngagementDirectory>();
        services.AddScoped<ContractorManager>();
        services.AddScoped<RegionScopeManager>();
        services.AddScoped<RegionMoves>();
        services.AddScoped<CountyVisits>();
        services.AddSingleton<CurrentVisit>();
        services.AddSingleton<IDefaultRoleGrants, AdministrationRoleGrants>();
        services.AddScoped<CountyRoleSeeder>();
        services.AddScoped<AccountSeeder>();
        services.AddScoped<DemoPasswordGuard>();
        services.TryAddScoped<IEmailSender, SmtpEmailSender>();
        services.AddIntegration();

        services.AddMvcCore().AddApplicationPart(typeof(AdministrationDependencyInjection).Assembly);
        foreach (var controller in Controllers)
        {
            services.TryAddTransient(controller);
        }

        return services;
    }

    private static void AddIdentity(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddScoped<DbContext>(sp => sp.GetRequiredService<CountyCloudDbContextBase>());
        services.AddSingleton<ArgumentIdentityErrorDescriber>();
        services.AddSingleton<IdentityErrorDescriber>(sp => sp.GetRequiredService<ArgumentIdentityErrorDescriber>());

        // Before AddIdentityCore, which would else bring validators that know neither the settings nor the rule about names.
        services.AddScoped<IUserValidator<User>, AccountNamesAreUniqueValidator>();
        services.AddScoped<IPasswordValidator<User>, PasswordPolicyValidator>();
        services.AddIdentityCore<User>(o => o.Lockout.AllowedForNewUsers = false).AddDefaultTokenProviders();
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, DbContext, Guid>>();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromHours(2));
        services.AddScoped<IdentityErrors>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<IConfigureOptions<PasswordHasherOptions>, PasswordHashing>();
        services.AddSingleton<SessionQuery>();
        services.AddScoped<SessionCookie>();
        services.AddSingleton<CurrentSession>();
        services.AddScoped<AccountSessions>();
        services.AddScoped<TwoFactorManager>();
        services.AddSingleton<TwoFactorTickets>();
        services.AddSingleton<ITwoFactorDuty, AdministratorsDuty>();
        services.AddKeyRing(configuration);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, SessionCookie.Configure);
    }

    /// <summary>The resources whose texts the packages ask for, each with the bases it falls back to.</summary>
    private static void AddTexts(IServiceCollection services)
    {
        string[] bases = ["AbpUi", "AbpExceptionHandling", "AbpValidation"];
        LocalizationResource[] resources =
        [
            new("AbpExceptionHandling", []),
            new("AbpUi", ["AbpExceptionHandling"]),
            new("AbpUiNavigation", ["AbpUi"]),
            new("AbpUiMultiTenancy", ["AbpUi"]),
            new("AbpValidation", []),
            new("AbpAccount", bases),
            new("AbpIdentity", bases),
            new("AbpPermissionManagement", bases),
            new("AbpTenantManagement", bases),
            new("AbpFeatureManagement", bases),
            new("AbpSettingManagement", bases),
            new(LocalizationStore.DefaultResource, bases),
        ];
        foreach (var resource in resources)
        {
            services.AddSingleton(resource);
        }
    }
}
