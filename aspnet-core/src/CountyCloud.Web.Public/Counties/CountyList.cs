using System.Globalization;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Pages;
using CountyCloud.Web.Public.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CountyCloud.Web.Public.Counties;

/// <summary>What an address of the list of counties asks for: <c>/?q=…&amp;province=…&amp;page=…</c>.</summary>
/// <param name="Search">Part of a name or code; null without one.</param>
/// <param name="Province">Code of a province; null without one.</param>
/// <param name="Page">Page, from 1; null when it is written in any other way than the page's own links write it.</param>
public sealed record CountyListRequest(string? Search, string? Province, int? Page)
{
    /// <summary>Query parameter with a part of a county's name or code.</summary>
    public const string SearchKey = "q";

    /// <summary>Query parameter with a province's code.</summary>
    public const string ProvinceKey = "province";

    /// <summary>Characters of a search that count; no name is longer.</summary>
    public const int MaxSearchLength = 64;

    /// <summary>Reads an address.</summary>
    public static CountyListRequest Of(HttpRequest request)
    {
        var search = request.Query[SearchKey].ToString().Trim();
        var province = string.Join(',', request.Query[ProvinceKey].ToArray());
        return new CountyListRequest(
            search.Length == 0 ? null : PageText.Cut(search, MaxSearchLength, string.Empty),
            province.Length == 0 ? null : province,
            DisclosureListModel.PageOf(request));
    }

    /// <summary>Path of a page of what is asked for, without language.</summary>
    public string PathOf(int page)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Search is not null)
        {
            query[SearchKey] = Search;
        }

        if (Province is not null)
        {
            query[ProvinceKey] = Province;
        }

        if (page > 1)
        {
            query[PagedPublicPageMetadata.QueryKey] = page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString("/", query);
    }
}

/// <summary>A page of the list of counties. However many counties there are, it stays small enough for a slow line.</summary>
/// <param name="Text">Texts in the page's language.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Data">What there is.</param>
public sealed record CountyList(PageText Text, CountyListRequest Asked, PublicCountyListDto Data)
{
    /// <summary>Counties of a page.</summary>
    public const int PageSize = 24;

    /// <summary>Characters of a county's name on its card, which its own page shows in full.</summary>
    public const int NameLength = 60;

    /// <summary>Characters of a slogan on the card.</summary>
    public const int SloganLength = 60;

    /// <summary>Names in other languages on a card.</summary>
    public const int MostOtherNames = 2;

    /// <summary>True when the counties are too many for one page, or somebody looked for some: a form and a count stand above them.</summary>
    public bool HasSearch => Data.Total > PageSize || Asked.Search is not null || Asked.Province is not null;

    /// <summary>The province that was asked for; null when none was, or one without counties.</summary>
    public PublicProvinceDto? Province => Data.Provinces.FirstOrDefault(p => p.Code == Asked.Province);

    /// <summary>The page among the others.</summary>
    public PageLinks Pages => new(Text, Data.Page, Math.Max(1, (Data.Count + PageSize - 1) / PageSize), page => PublicPageModel.Localized(Asked.PathOf(page), Text.Culture), "List:Previous", "List:Next");
}
