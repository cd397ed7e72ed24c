using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Funds;
using CountyCloud.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.EntityFrameworkCore;

/// <summary>Registers repositories and queries; the context itself is registered by the chosen provider.</summary>
public static class EntityFrameworkCoreDependencyInjection
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddCountyCloudEntityFrameworkCore(this IServiceCollection services)
    {
        services.AddScoped<ICountyConfiguration, CountyConfiguration>();
        services.AddScoped<ICountyProfileRepository, CountyProfileRepository>();
        services.AddScoped<ICountySummaryRepository, CountySummaryRepository>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<Oversight.Disclosure.IPublishedCountiesQuery, PublishedCountiesQuery>();
        services.AddScoped<Oversight.Disclosure.IPublicPageVersionsQuery, PublicPageVersionsQuery>();
        services.AddScoped<ICountyFeatures, CountyFeatures>();
        services.AddScoped<CountyQueries>();
        services.AddScoped<IRegionPathQueries>(sp => sp.GetRequiredService<CountyQueries>());
        services.AddScoped<ICountyListQueries>(sp => sp.GetRequiredService<CountyQueries>());
        services.AddScoped<IPublishedCountyQueries, PublishedCountyQueries>();
        services.AddScoped<IOversightSummaryQueries, OversightSummaryQueries>();
        services.AddScoped<IOversightSummaryRepository, OversightSummaryRepository>();
        services.AddScoped<IOversightFigureQueries, OversightFigureQueries>();
        services.AddScoped<IContractorQueries, ContractorQueries>();
        services.AddScoped(typeof(Framework.Entities.IRepository<>), typeof(Repository<>));
        services.AddScoped<Documents.IDocumentNumbers, Documents.DocumentNumbers>();
        services.AddScoped<Documents.IAttachmentQueries, Documents.AttachmentQueries>();
        services.AddScoped<Approvals.IApprovalQueries, Approvals.ApprovalQueries>();
        services.AddScoped<Tasks.IWorkTaskQueries, Tasks.WorkTaskQueries>();
        services.AddScoped<Tasks.ITaskMailQueries, Tasks.TaskMailQueries>();
        services.AddScoped<ILedger, Ledger>();
        services.AddScoped<IFundQueries, FundQueries>();
        services.AddScoped<IInvoiceFingerprints, InvoiceFingerprints>();
        services.AddScoped<IFundConditions, FundConditions>();
        services.AddScoped<ILedgerQueries, LedgerQueries>();
        services.AddScoped<Governance.IProjectQueries, Governance.ProjectQueries>();
        services.AddScoped<Jobs.IBackgroundWorkQueries, Jobs.BackgroundWorkQueries>();
        services.AddScoped<ICountyContractors, CountyContractors>();
        services.AddScoped<Governance.IGovernanceDocumentQueries, Governance.GovernanceDocumentQueries>();
        services.AddScoped<OversightDocumentQueries>();
        services.AddScoped<IOversightDocumentQueries>(sp => sp.GetRequiredService<OversightDocumentQueries>());
        services.AddScoped<Oversight.Disclosure.IDisclosureQueries>(sp => sp.GetRequiredService<OversightDocumentQueries>());
        services.AddScoped<Tenders.ITenderQueries, Tenders.TenderQueries>();
        services.AddScoped<Assets.IAssetQueries, Assets.AssetQueries>();
        services.AddScoped<Traceability.IQualityQueries, Traceability.QualityQueries>();
        services.AddScoped<Traceability.ILotStore, Traceability.LotStore>();
        services.AddScoped<Traceability.ILotQueries, Traceability.LotQueries>();
        services.AddScoped<Traceability.IPublicTraceQueries, Traceability.PublicTraceQueries>();
        services.AddScoped<Traceability.ILotFacts, Traceability.LotFactsReader>();
        services.AddScoped<Traceability.IEpcisQueries, Traceability.EpcisQueries>();
        services.AddScoped<Traceability.ITraceSubjectQueries, Traceability.TraceSubjectQueries>();
        services.AddScoped<Traceability.ISupplyQueries, Traceability.SupplyQueries>();
        services.AddScoped<Traceability.ITraceDeviceStore, Traceability.TraceDeviceStore>();
        services.AddScoped<Traceability.ITraceRegister, Traceability.TraceRegister>();
        services.AddScoped<Traceability.IGs1KeyDirectory, Traceability.Gs1KeyDirectory>();
        services.AddScoped<Products.IProductQueries, Products.ProductQueries>();
        services.AddScoped<Brands.IBrandQueries, Brands.BrandQueries>();
        services.AddScoped<Traceability.ITraceParties, Traceability.TraceParties>();
        services.AddScoped<Traceability.ILotProducts, Products.LotProducts>();
        services.AddScoped<Products.IProductTraceCodes, Products.ProductTraceCodes>();
        services.AddSingleton<Traceability.IssuedCodeQuery>();
        services.AddScoped<Traceability.ITraceCodeStore, Traceability.TraceCodeStore>();
        services.AddScoped<Traceability.ITraceGraphQueries, Traceability.TraceGraphQueries>();
        services.AddScoped<Traceability.IRecallQueries, Traceability.RecallQueries>();
        services.AddScoped<Traceability.ITraceSupervisionQueries, Traceability.TraceSupervisionQueries>();
        services.AddScoped(typeof(IConfigurationItemRepository<>), typeof(ConfigurationItemRepository<>));
        return services;
    }
}
