using System.Reflection;
using CountyCloud.Assets;
using CountyCloud.Brands;
using CountyCloud.Documents;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Traceability;
using CountyCloud.Products;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Documents;

/// <summary>
/// Documents as forms for paper: a page that prints on A4, and Word. Who may read the document may print it: the permission is that of the
/// document's own use case, and that use case reads it.
/// </summary>
public static class PaperFormEndpoints
{
    private const string Root = "/api/downloads/form";
    private const string Script = "document.getElementById('print').addEventListener('click', () => window.print());";

    private static readonly (PaperFormKind Kind, string Name, Type Service)[] Forms =
    [
        (PaperFormKind.SiteInspection, "site-inspection", typeof(ISiteInspectionAppService)),
        (PaperFormKind.DesignScheme, "design-scheme", typeof(IDesignSchemeAppService)),
        (PaperFormKind.Acceptance, "acceptance", typeof(IAcceptanceAppService)),
        (PaperFormKind.PaymentRequest, "payment-request", typeof(IPaymentAppService)),
        (PaperFormKind.PaymentOpinion, "payment-opinion", typeof(IPaymentAppService)),
        (PaperFormKind.Reallocation, "reallocation", typeof(IReallocationAppService)),
        (PaperFormKind.PublicNotice, "public-notice", typeof(IPublicNoticeAppService)),
        (PaperFormKind.Rectification, "rectification", typeof(IRectificationAppService)),
        (PaperFormKind.HaltOrder, "halt-order", typeof(IHaltOrderAppService)),
        (PaperFormKind.Handover, "handover", typeof(IHandoverAppService)),
        (PaperFormKind.PlanChange, "plan-change", typeof(IPlanChangeAppService)),
        (PaperFormKind.MonthlyPlan, "monthly-plan", typeof(IMonthlyPlanAppService)),
        (PaperFormKind.MonthlyReport, "monthly-report", typeof(IMonthlyReportAppService)),
        (PaperFormKind.TestReport, "test-report", typeof(IQualityTestAppService)),
        (PaperFormKind.TraceSubject, "trace-subject", typeof(ITraceSubjectAppService)),
        (PaperFormKind.ViManual, "vi-manual", typeof(IVisualIdentityAppService)),
        (PaperFormKind.BrandLicence, "brand-licence", typeof(IBrandLicenceAppService)),
        (PaperFormKind.BrandInspection, "brand-inspection", typeof(IBrandLicenceAppService)),
        (PaperFormKind.Certification, "certification", typeof(ICertificateAppService)),
        (PaperFormKind.ProductCatalogue, "product-catalogue", typeof(IProductCatalogueAppService)),
        (PaperFormKind.RecallNotice, "recall-notice", typeof(IRecallAppService)),
    ];

    /// <summary>Maps <c>GET /api/downloads/form/{kind}/{id}.html</c> and <c>.docx</c> for every kind, and <c>GET /api/public/{county}/notices/{number}/sheet</c>.</summary>
    public static void MapPaperForms(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (kind, name, service) in Forms)
        {
            // Each kind has a route of its own: it asks for the permission of its own use case, and the isolation tests walk through all of them.
            var permission = service.GetMethod("GetAsync")!.GetCustomAttribute<RequiresPermissionAttribute>()
                ?? throw new InvalidOperationException($"{service.Name}.GetAsync names no permission.");
            endpoints.MapGet($"{Root}/{name}/{{id:guid}}.html", (Guid id, IPaperForms forms, HttpContext context, CancellationToken cancellationToken) => PageAsync(kind, name, id, forms, context, cancellationToken))
                .WithTags("Downloads").WithMetadata(permission);
            endpoints.MapGet($"{Root}/{name}/{{id:guid}}.docx", (Guid id, IPaperForms forms, HttpContext context, ICurrentTenant tenant, CancellationToken cancellationToken) => WordAsync(kind, name, id, forms, context, tenant, cancellationToken))
                .WithTags("Downloads").WithMetadata(permission);
        }

        endpoints.MapGet($"{Root}/print.js", () => Results.Text(Script, "text/javascript")).WithTags("Downloads")
            .WithMetadata(new SignedInOnlyAttribute("Script of the print button; it holds nothing of any county."));
        endpoints.MapGet("/api/public/{county}/notices/{number}/sheet", PublicNoticeAsync).WithTags("Public")
            .WithMetadata(new OpenToEverybodyAttribute("The sheet of a payment under notice is put up for everybody (M105)."))
            .CacheOutput(PublicPolicies.Cache).RequireRateLimiting(PublicPolicies.Read);
    }

    /// <summary>Names of the forms in their addresses.</summary>
    public static IEnumerable<string> Names => Forms.Select(f => f.Name);

    private static async Task<IResult> PageAsync(PaperFormKind kind, string name, Guid id, IPaperForms forms, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await forms.GetAsync(kind, id, cancellationToken);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(PaperHtml.Write(form, Address(context, form), $"{context.Request.PathBase}{Root}/print.js", $"{context.Request.PathBase}{Root}/{name}/{id}.docx"), "text/html; charset=utf-8");
    }

    private static async Task<IResult> WordAsync(PaperFormKind kind, string name, Guid id, IPaperForms forms, HttpContext context, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var form = await forms.GetAsync(kind, id, cancellationToken);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(PaperWord.Write(form, Address(context, form)), PaperWord.ContentType, $"{tenant.Name}-{name}-{form.Number}.docx");
    }

    private static async Task<IResult> PublicNoticeAsync(string county, string number, HttpContext context, CancellationToken cancellationToken) => await PublicCounty.RunAsync(
        context, await PublicCounty.FindAsync(context, county, cancellationToken), async services =>
        {
            if (await services.GetRequiredService<IPublicCountyQueries>().GetCountyPageAsync(cancellationToken) is not { IsPublished: true })
            {
                throw new BusinessException("CountyCloud:UnknownCounty", StatusCodes.Status404NotFound);
            }

            var form = await services.GetRequiredService<IPaperForms>().FindPublicNoticeAsync(number, cancellationToken)
                ?? throw new BusinessException("Funds:NoticeUnknown", StatusCodes.Status404NotFound).WithData("number", number);
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Text(PaperHtml.Write(form, Address(context, form), script: null, word: null), "text/html; charset=utf-8");
        });

    // What is printed is scanned by others later: where the site has said its address, none that a request names goes onto paper.
    private static string Address(HttpContext context, PaperForm form)
    {
        var site = context.RequestServices.GetRequiredService<IConfiguration>()["App:SelfUrl"] is { Length: > 0 } own ? own.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        return $"{site}/{form.Path}";
    }
}
