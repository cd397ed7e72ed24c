using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/disclosure</c>: what the county publishes of its programme.</summary>
public sealed class DisclosureModel(
    IPublicDisclosure disclosure, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>What is published.</summary>
    public PublicDisclosureDto Data { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, "/disclosure", "Disclosure", cancellationToken);
        if (County is null || await disclosure.GetAsync(cancellationToken) is not { } data)
        {
            return NotFound();
        }

        Data = data;
        return result;
    }
}
