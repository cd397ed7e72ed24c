using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Documents.Paper;

/// <inheritdoc cref="IPaperForms"/>
internal sealed class PaperForms(IServiceProvider services, PaperDesk desk, IPublicFundQueries publicFunds, ICurrentTenant tenant, TimeProvider clock) : IPaperForms
{
    /// <inheritdoc />
    public async Task<PaperForm> GetAsync(PaperFormKind kind, Guid id, CancellationToken cancellationToken)
    {
        // Papers are Chinese, whatever language their reader uses the pages in. The culture of this flow of control only.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(LocalizedText.SourceCulture);
        await desk.OpenAsync(cancellationToken);
        var content = await services.GetRequiredKeyedService<IPaperSource>(kind).WriteAsync(id, desk, cancellationToken);
        return Form(kind, content, content.IsForEverybody ? PublicPath : $"admin/documents/{content.Segment}/{id}?county={tenant.Name}");
    }

    /// <inheritdoc />
    public async Task<PaperForm?> FindPublicNoticeAsync(string number, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(LocalizedText.SourceCulture);
        if (await publicFunds.FindNoticeAsync(number, cancellationToken) is not { State: NoticeState.Published or NoticeState.ObjectionOpen } notice)
        {
            return null;
        }

        await desk.OpenAsync(cancellationToken);
        return Form(PaperFormKind.PublicNotice, PublicNoticePaper.Content(PublicNoticePaper.From(notice), desk), PublicPath);
    }

    private string PublicPath => $"{tenant.Name}/disclosure#notices";

    // Those that take an approval route carry its opinions; the others are signed and sealed only.
    private static string SignatureTitle(PaperFormKind kind) =>
        kind is PaperFormKind.DesignScheme or PaperFormKind.Acceptance or PaperFormKind.PaymentOpinion or PaperFormKind.Reallocation or PaperFormKind.PlanChange or PaperFormKind.BrandLicence ? "Signatures" : "Seals";

    private PaperForm Form(PaperFormKind kind, PaperContent content, string path) => new(
        kind, desk.County, desk.Title(kind), content.Number, desk["Number"], content.Parts, desk[SignatureTitle(kind)], content.Signatures,
        new PaperWords(desk["Sign"], desk["Seal"].Chinese, desk["BlankDate"].Chinese, desk["Scan"], desk.Say("PrintedOn", PaperDesk.Date(clock.Today())), desk["Draft"].Chinese, desk["Print"].Chinese, desk["None"].Chinese),
        path, clock.Today());
}
