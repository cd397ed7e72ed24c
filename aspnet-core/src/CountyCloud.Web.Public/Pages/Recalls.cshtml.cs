using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/recalls</c>: what is recalled, and what was (F-40, W-28). Holders and drills are not shown.</summary>
public sealed class RecallsModel(
    IPublicRecalls recalls, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>Recalls, newest first.</summary>
    public IReadOnlyList<PublicRecallDto> Recalls { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, "/recalls", "Recalls", cancellationToken);
        if (County is not null && result is not NotFoundResult)
        {
            Recalls = await recalls.GetListAsync(cancellationToken);
        }

        return result;
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> LanguagesOf(PublicCountyDto county) => county.OfferedLanguages;
}
