using System.Globalization;
using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Disclosure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/disclosure/{list}?page=n</c>: one list of the disclosure, all of it.</summary>
public sealed class DisclosureListModel(
    IPublicDisclosure disclosure, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>The list.</summary>
    public DisclosureList List { get; private set; } = null!;

    /// <summary>Shows a page of it; 404 for one that is not there, so that nobody fills the cache with pages that hold nothing.</summary>
    public async Task<IActionResult> OnGetAsync(string county, string list, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, "/disclosure/" + list, "Disclosure", cancellationToken);
        if (County is null || PageOf(Request) is not { } page || await disclosure.GetAsync(cancellationToken) is not { } data)
        {
            return NotFound();
        }

        List = new DisclosureList(Text, data, County.Code, list, page, IsWhole: true);
        if (page > List.Pages)
        {
            return NotFound();
        }

        ShowPart(List.HeadingKey, List.PathOf(page));
        return result;
    }

    /// <summary>Page that an address asks for, from 1; null when it is written in any other way than the page's own links write it.</summary>
    public static int? PageOf(HttpRequest request)
    {
        var asked = request.Query["page"];
        return asked.Count == 0 ? 1
            : asked.Count == 1 && int.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 && asked[0]![0] != '0' ? page
            : null;
    }
}

/// <summary>Lets a route take the name of a list of the disclosure.</summary>
public sealed class DisclosureListConstraint : IRouteConstraint
{
    /// <summary>Name of the constraint in routes.</summary>
    public const string Name = "disclosurelist";

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string name && DisclosureList.Names.Contains(name);
}
