using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}</c>: the page of a county.</summary>
public sealed class CountyModel(
    IPublicCountyQueries counties,
    ICurrentTenant currentTenant,
    LocalizationStore texts,
    HtmlEncoder encoder,
    IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private readonly ICurrentTenant _currentTenant = currentTenant;

    /// <summary>Shows it; a first segment that is not the code of the resolved county leads nowhere.</summary>
    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellationToken) =>
        string.Equals(county, _currentTenant.Name, StringComparison.OrdinalIgnoreCase) ? await ShowCountyAsync(cancellationToken) : NotFound();
}
