using System.Reflection;
using CountyCloud.Counties;
using CountyCloud.Framework;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationDependencyInjection
{
    /// <summary>
    /// Every class that implements an application service interface, one service for each configuration section, and what they need.
    /// </summary>
    public static IServiceCollection AddCountyCloudApplication(this IServiceCollection services, ApplicationServiceRegistry registry)
    {
        services.AddCountyCloudAssembly(typeof(SectionConsts).Assembly);
        services.AddCountyCloudAssembly(typeof(CountyProfile).Assembly);
        services.AddCountyCloudAssembly(typeof(Permissions.CountyCloudPermissions).Assembly);
        services.AddCountyCloudAssembly(typeof(ApplicationDependencyInjection).Assembly);
        services.AddSingleton(new Framework.Localization.LocalizationResource("CountyCloud", ["AbpUi"]));
        Permissions.CountyCloudIntegrationScopes.AddIntegrationScopes(services);
        services.AddScoped<Administration.Account.TwoFactor.ITwoFactorDuty, Permissions.MoneySignersDuty>();
        services.AddScoped<IBlueprintService, BlueprintService>();
        services.AddScoped<ICountyImportStep, Governance.DepartmentRolesImportStep>();
        services.AddSingleton<Administration.Identity.IDefaultRoleGrants, Permissions.CountyCloudRoleGrants>();
        services.AddScoped<BlueprintAssets>();
        services.AddScoped<IBrandPictures, BrandPictures>();
        services.AddScoped<CountyCreator>();
        services.AddScoped<Administration.Tenants.ITenantProvisioner, BlankCountyProvisioner>();
        services.AddScoped<TranslationReader>();
        services.AddScoped<Oversight.OversightSummaryPublisher>();
        services.AddScoped<CountySummaryPublisher>();
        services.AddScoped<WorkingDays>();
        services.AddScoped<Contractors.CurrentContractor>();
        services.AddScoped<Documents.Attachments>();
        services.AddScoped<Approvals.CurrentSigner>();
        services.AddScoped<Approvals.ApprovalDesk>();
        Funds.FundsDependencyInjection.AddFunds(services);
        Traceability.QualityDependencyInjection.AddTraceQuality(services);
        Traceability.EpcisDependencyInjection.AddEpcis(services);
        Traceability.TraceSubjectsDependencyInjection.AddTraceSubjects(services);
        Products.ProductsDependencyInjection.AddProducts(services);
        Traceability.TraceCodesDependencyInjection.AddTraceCodes(services);
        services.AddScoped<Tasks.TaskDesk>();
        services.AddScoped<Tasks.TaskMailDesk>();
        services.AddScoped<CountyDocuments>();
        services.AddScoped<Governance.MonthlyCycle>();
        services.AddScoped<Governance.IEvaluationFacts, Governance.EvaluationFacts>();
        services.AddScoped<Oversight.DisclosureDesk>();
        services.AddScoped<Oversight.IComplaintIntake, Oversight.ComplaintIntake>();
        services.AddScoped<Governance.ProjectScope>();
        services.AddScoped<Governance.RectificationDesk>();
        services.AddScoped<Governance.ContractDesk>();
        services.AddScoped<Governance.IRectificationFacts, Governance.RectificationFacts>();
        services.AddScoped<Governance.ISubProjectFacts, Governance.SubProjectFacts>();
        services.AddScoped<Tenders.ContractRegister>();
        services.AddScoped<Tenders.ContractAmendments>();
        services.AddScoped<Assets.RegisterScope>();
        services.AddScoped<Assets.HandoverPlanner>();
        services.AddScoped<Documents.Paper.PaperDesk>();
        services.AddScoped<Documents.IPaperForms, Documents.Paper.PaperForms>();
        Documents.Paper.PaperSources.AddPaperSources(services);
        services.AddScoped<Documents.IAttachmentStore>(sp => sp.GetRequiredService<Documents.Attachments>());
        Traceability.TraceLotsDependencyInjection.AddTraceLots(services);
        Traceability.TraceRecallDependencyInjection.AddTraceRecall(services);
        AddApplicationServices(services, registry, typeof(ApplicationDependencyInjection).Assembly);
        foreach (var section in ConfigurationSections.All)
        {
            var implementation = typeof(ConfigurationItemAppService<,>).MakeGenericType(section.EntityType, section.ValuesType);
            Add(services, registry, implementation, typeof(IConfigurationItemAppService<>).MakeGenericType(section.ValuesType), section.Name);
        }

        return services;
    }

    private static void AddApplicationServices(IServiceCollection services, ApplicationServiceRegistry registry, Assembly assembly)
    {
        foreach (var implementation in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in implementation.GetInterfaces().Where(i => i != typeof(IApplicationService) && i.IsAssignableTo(typeof(IApplicationService))))
            {
                Add(services, registry, implementation, contract, ApplicationServiceConvention.NameOf(contract));
            }
        }
    }

    private static void Add(IServiceCollection services, ApplicationServiceRegistry registry, Type implementation, Type contract, string name)
    {
        services.AddScoped(implementation);
        services.AddScoped(contract, sp => sp.GetRequiredService(implementation));
        registry.Add(implementation, contract, name);
    }
}
