using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Documents.Paper;

/// <summary>Which class fills in which form.</summary>
internal static class PaperSources
{
    /// <summary>Registers one source a form.</summary>
    public static void AddPaperSources(IServiceCollection services)
    {
        services.AddKeyedScoped<IPaperSource, SiteInspectionPaper>(PaperFormKind.SiteInspection);
        services.AddKeyedScoped<IPaperSource, DesignSchemePaper>(PaperFormKind.DesignScheme);
        services.AddKeyedScoped<IPaperSource, AcceptancePaper>(PaperFormKind.Acceptance);
        services.AddKeyedScoped<IPaperSource, PaymentRequestPaper>(PaperFormKind.PaymentRequest);
        services.AddKeyedScoped<IPaperSource, PaymentOpinionPaper>(PaperFormKind.PaymentOpinion);
        services.AddKeyedScoped<IPaperSource, ReallocationPaper>(PaperFormKind.Reallocation);
        services.AddKeyedScoped<IPaperSource, PublicNoticePaper>(PaperFormKind.PublicNotice);
        services.AddKeyedScoped<IPaperSource, RectificationPaper>(PaperFormKind.Rectification);
        services.AddKeyedScoped<IPaperSource, HaltOrderPaper>(PaperFormKind.HaltOrder);
        services.AddKeyedScoped<IPaperSource, HandoverPaper>(PaperFormKind.Handover);
        services.AddKeyedScoped<IPaperSource, PlanChangePaper>(PaperFormKind.PlanChange);
        services.AddKeyedScoped<IPaperSource, MonthlyPlanPaper>(PaperFormKind.MonthlyPlan);
        services.AddKeyedScoped<IPaperSource, MonthlyReportPaper>(PaperFormKind.MonthlyReport);
        services.AddKeyedScoped<IPaperSource, TestReportPaper>(PaperFormKind.TestReport);
        services.AddKeyedScoped<IPaperSource, TraceSubjectPaper>(PaperFormKind.TraceSubject);
        services.AddKeyedScoped<IPaperSource, ViManualPaper>(PaperFormKind.ViManual);
        services.AddKeyedScoped<IPaperSource, BrandLicencePaper>(PaperFormKind.BrandLicence);
        services.AddKeyedScoped<IPaperSource, BrandInspectionPaper>(PaperFormKind.BrandInspection);
        services.AddKeyedScoped<IPaperSource, CertificationPaper>(PaperFormKind.Certification);
        services.AddKeyedScoped<IPaperSource, ProductCataloguePaper>(PaperFormKind.ProductCatalogue);
        services.AddKeyedScoped<IPaperSource, RecallPaper>(PaperFormKind.RecallNotice);
    }
}
