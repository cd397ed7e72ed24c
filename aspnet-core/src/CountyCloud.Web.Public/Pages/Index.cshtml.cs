using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Counties;
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
    private readonly IPublicCountyQueries _counties = counties;
    private readonly ICurrentTenant _currentTenant = currentTenant;

    /// <summary>The counties, where the page is the list of them.</summary>
    public CountyList List { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        _currentTenant.Id is null ? ShowListAsync(cancellationToken) : ShowCountyAsync(cancellationToken);

    private async Task<IActionResult> ShowListAsync(CancellationToken cancellationToken)
    {
        var asked = CountyListRequest.Of(Request);
        var data = await _counties.GetCountiesAsync(new PublicCountyFilter(asked.Search, asked.Province, asked.Page ?? 1, CountyList.PageSize), cancellationToken);
        OpenWithoutCounty();
        List = new CountyList(Text, asked, data);
        PagePath = asked.PathOf(data.Page);
        if (List.Province is { } province)
        {
            ShowNamed(province.Name);
        }

        // A page or a province that is not there is answered like a mistyped one, and kept no more than a search: anybody could make up as many as he likes.
        var isThere = asked.Page == data.Page && (asked.Province is null || List.Province is not null);
        if (!isThere)
        {
            DoNotStore();
        }

        IsIndexed = isThere && asked.Search is null;
        return Page();
    }
}
