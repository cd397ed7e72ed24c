using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/</c>: the list of counties, or the county itself on its own host name.</summary>
public sealed class IndexModel(
    IPublicCountyQueries counties,
    ICurrentTenant currentTenant,
    LocalizationStore texts,
    HtmlEncoder encoder,
    IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private readonly ICurrentTenant _currentTenant = currentTenant;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        _currentTenant.Id is null ? ShowListAsync(cancellationToken) : ShowCountyAsync(cancellationToken);
}
